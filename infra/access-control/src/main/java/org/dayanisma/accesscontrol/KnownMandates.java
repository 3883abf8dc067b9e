package org.dayanisma.accesscontrol;

import java.util.Set;

/**
 * What the register of mandates says of one member. It gives nothing: roles and units come from the
 * token. It takes: an office that was laid down is nobody's any more, however long a token still
 * says otherwise.
 *
 * @param held offices of mandates that go on
 * @param ended offices of mandates that have ended; one that was given again stands in both
 */
public record KnownMandates(Set<Office> held, Set<Office> ended) {

  /** Somebody of whom the register knows nothing; their token alone counts. */
  public static final KnownMandates NONE = new KnownMandates(Set.of(), Set.of());

  public KnownMandates {
    held = Set.copyOf(held);
    ended = Set.copyOf(ended);
  }

  /** Whether the role was laid down everywhere: the register knows it as ended, and none held. */
  boolean tookAway(Role role) {
    return includes(ended, role) && !includes(held, role);
  }

  /** Whether the office was laid down: everywhere, or in this unit. */
  boolean tookAway(Office office) {
    return tookAway(office.role()) || (ended.contains(office) && !held.contains(office));
  }

  private static boolean includes(Set<Office> offices, Role role) {
    return offices.stream().anyMatch(office -> office.role() == role);
  }
}
