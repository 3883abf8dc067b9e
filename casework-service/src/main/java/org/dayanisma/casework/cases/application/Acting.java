package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Whoever acts, in the ids of this service: those of a token are text. Access-control has let
 * through none that is no UUID.
 */
public record Acting(Actor actor) {

  /** The member they are, if any. */
  public Optional<MemberId> member() {
    return Optional.ofNullable(memberId());
  }

  /** The same for what compares with nobody as well. */
  public @Nullable MemberId memberId() {
    String text = actor.memberId();
    return text == null ? null : MemberId.of(text);
  }

  /** Whether they are this member. */
  public boolean is(@Nullable MemberId other) {
    return other != null && actor.is(other.toString());
  }

  /**
   * Whether they hold one of these roles in the unit itself or above it.
   *
   * @param unitPath ids from the root to the unit itself
   */
  public boolean reachesAs(List<UnitId> unitPath, Role... wanted) {
    return actor.reachesAs(unitPath.stream().map(UnitId::toString).toList(), wanted);
  }

  /** The units in which they hold at least one of these roles. */
  public List<UnitId> unitsAs(Role... wanted) {
    return actor.unitIdsAs(wanted).stream().map(UnitId::of).toList();
  }
}
