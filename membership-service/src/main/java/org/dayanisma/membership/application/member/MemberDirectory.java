package org.dayanisma.membership.application.member;

import java.util.List;
import java.util.Set;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Standing;
import org.dayanisma.membership.domain.unit.UnitId;
import org.jspecify.annotations.Nullable;

/** Lists members in the order of (unit, id). */
public interface MemberDirectory {

  List<Versioned<Member>> list(Query query);

  /**
   * @param units only members of these units
   * @param after only members behind this position
   * @param limit at most so many
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
