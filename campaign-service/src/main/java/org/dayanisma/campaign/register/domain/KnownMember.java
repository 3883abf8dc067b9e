package org.dayanisma.campaign.register.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What membership tells about a member.
 *
 * @param unit the unit the member belongs to
 * @param since when the member came to this standing, or their unit to this place, whichever was
 *     later
 * @param admitted whether the union counts the person as its member, dismissed or not
 */
public record KnownMember(MemberId id, UnitPath unit, Instant since, boolean admitted) {

  /** How long a member must have stood in one place to count as settled there. */
  public static final Duration SETTLED_AFTER = Duration.ofDays(7);

  /** Whether they have stood there for a week. */
  public boolean isSettled(Instant now) {
    return !since.plus(SETTLED_AFTER).isAfter(now);
  }
}
