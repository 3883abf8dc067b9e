package org.dayanisma.casework.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.casework.domain.Case;
import org.jspecify.annotations.Nullable;

/**
 * Need to know: a legal role whose unit reaches the case's unit, and either responsible for the
 * case or legal coordinator. To everybody else the case does not exist.
 */
public final class CaseAccess {

  private static final Role[] LEGAL = {Role.CASEWORKER, Role.LAWYER, Role.LEGAL_COORDINATOR};

  private CaseAccess() {}

  static boolean mayWorkOn(Actor actor, Case found) {
    return mayKnow(actor, found.unitPath(), found.responsibleId().orElse(null));
  }

  /** For overviews, which carry no whole case. */
  public static boolean mayKnow(
      Actor actor, List<String> unitPath, @Nullable String responsibleId) {
    return actor.reachesAs(unitPath, LEGAL)
        && (actor.hasAny(Role.LEGAL_COORDINATOR) || actor.is(responsibleId));
  }

  static boolean mayOpenIn(Actor actor, List<String> unitPath) {
    return actor.reachesAs(unitPath, LEGAL);
  }

  static boolean mayAssign(Actor actor) {
    return actor.hasAny(Role.LEGAL_COORDINATOR);
  }

  /**
   * The only person whose cases the actor may list; empty for a coordinator, who may list
   * everybody's.
   */
  static Optional<String> onlyOwnOf(Actor actor) {
    return actor.hasAny(Role.LEGAL_COORDINATOR)
        ? Optional.empty()
        : Optional.of(Optional.ofNullable(actor.memberId()).orElse("nobody"));
  }
}
