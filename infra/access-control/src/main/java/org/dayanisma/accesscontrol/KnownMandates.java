package org.dayanisma.accesscontrol;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the register of mandates says about one member. It gives nothing: roles and units come from
 * the token. But it takes: an office that was laid down is gone, however long a token still says
 * otherwise. It takes the office only where it was held, and not where only the token names it;
 * otherwise whoever may give and end offices in a workplace could depose officers of the union.
 *
 * @param held offices of mandates that go on
 * @param ended offices of mandates that have ended; one that was given again is in both
 */
public record KnownMandates(Set<Office> held, Set<Office> ended) {

  /** Somebody of whom the register knows nothing; their token alone counts. */
  public static final KnownMandates NONE = new KnownMandates(Set.of(), Set.of());

  /** Offices that only administrators give, and some of which are not bound to units. */
  private static final Set<Role> OVERSIGHT =
      EnumSet.of(Role.DATA_PROTECTION_OFFICER, Role.AUDITOR, Role.ADMINISTRATOR);

  public KnownMandates {
    held = Set.copyOf(held);
    ended = Set.copyOf(ended);
  }

  /** The offices of these roles that are not held any more. */
  Set<Office> laidDown(Set<Role> roles) {
    return ended.stream()
        .filter(office -> roles.contains(office.role()) && !held.contains(office))
        .collect(toUnmodifiableSet());
  }

  /**
   * Whether the role is gone altogether: no mandate for it goes on, and one ended in a unit that
   * the token names. A token has one list of units for all roles; without this rule somebody would
   * keep the role in the unit of another role.
   */
  boolean tookAway(Role role, Collection<String> unitIds) {
    return held.stream().noneMatch(office -> office.role() == role)
        && ended.stream()
            .filter(office -> office.role() == role)
            .anyMatch(office ->
                OVERSIGHT.contains(role) || unitIds.isEmpty() || unitIds.contains(office.unitId()));
  }
}
