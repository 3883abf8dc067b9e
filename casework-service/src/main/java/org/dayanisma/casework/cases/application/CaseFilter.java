package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;

/**
 * Which cases are looked for.
 *
 * @param reader who looks; what does not exist for them is not found, whatever else is asked
 */
public record CaseFilter(Reader reader, CaseQuery query) {

  /**
   * Whose list it is.
   *
   * @param withinUnits the units in whose subtrees the reader finds cases of their teams; the
   *     sealed ones wherever they are, as long as there is any such unit
   * @param memberId on whose teams, and whose own cases are not found; the id of nobody for
   *     somebody who is no member
   * @param coordinatedUnits the units in whose subtrees they also find cases of others, unless
   *     these are sealed
   */
  public record Reader(List<UnitId> withinUnits, MemberId memberId, List<UnitId> coordinatedUnits) {
    public Reader {
      withinUnits = List.copyOf(withinUnits);
      coordinatedUnits = List.copyOf(coordinatedUnits);
    }
  }
}
