package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Query: members in the part of the tree that the actor reaches. */
@Service
public record ListMembers(MemberDirectory directory, ReachedUnits units, NumberingPlans plans) {

  /**
   * @param q what somebody typed to find a person
   * @param unit narrows to this unit and everything below it
   * @param after where the page before ended
   */
  public record Request(
      Actor actor,
      @Nullable String unit,
      @Nullable Standing standing,
      @Nullable String q,
      MemberDirectory.@Nullable Position after,
      int limit) {}

  /** Returns one more than the limit if there are more, so that the caller knows. */
  public List<Versioned<Member>> list(Request request) {
    Set<UnitId> visible =
        units.below(Rights.unitsOfReadableMembers(request.actor()), request.unit());
    return visible.isEmpty()
        ? List.of()
        : directory.list(
            new MemberDirectory.Query(
                visible,
                request.standing(),
                request.q() == null ? null : Search.of(request.q(), plans),
                request.after(),
                request.limit() + 1));
  }
}
