package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Set;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** Lists members in the order of (unit, id). */
public interface MemberDirectory {

  List<Versioned<Member>> list(Query query);

  /**
   * @param units only members of these units
   * @param after only members after this position
   * @param limit the most to return
   */
  record Query(
      Set<UnitId> units,
      @Nullable Standing standing,
      @Nullable Search search,
      @Nullable Position after,
      int limit) {}

  /** A place in the order of the list. */
  record Position(UnitId unit, MemberId member) {}
}
