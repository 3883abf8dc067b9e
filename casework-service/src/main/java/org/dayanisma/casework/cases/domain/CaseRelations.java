package org.dayanisma.casework.cases.domain;

import java.util.List;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Of a case only what access to it is decided by: no text, nothing to decrypt. Looking for it costs
 * the same whether there is such a case or not.
 *
 * @param memberId whose case it is; nobody works on their own
 * @param unitPath ids from the root of the tree to the unit of the case; while it is sealed, as
 *     they were when it was sealed
 * @param treePath the same as the tree says, sealed or not
 * @param sealed whether the case is known to its team only
 * @param reported whether the measure was reported by an event, and somebody heard of it by this
 *     case: that there is one may be known then, sealed or not, by those who would not be given it
 *     if it were not sealed
 * @param keeperId who was called because nobody of the team of the sealed case is left; mostly null
 * @param team without the reasons of removals
 */
public record CaseRelations(
    CaseId id,
    MemberId memberId,
    List<UnitId> unitPath,
    List<UnitId> treePath,
    boolean sealed,
    boolean reported,
    @Nullable MemberId keeperId,
    CaseTeam team) {

  public CaseRelations {
    unitPath = List.copyOf(unitPath);
    treePath = List.copyOf(treePath);
  }

  /**
   * The case as it will be when it has followed its unit.
   *
   * @param path where a unit stands now; if it is that of the case
   */
  public CaseRelations following(List<UnitId> path) {
    if (!path.getLast().equals(treePath.getLast()) || path.equals(treePath)) {
      return this;
    }
    return new CaseRelations(
        id, memberId, sealed ? unitPath : path, path, sealed, reported, keeperId, team);
  }
}
