package org.dayanisma.campaign.campaigns.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How much may be launched in a day.
 *
 * @param alone campaigns a person may launch without a second one, in all units together; at least
 *     1
 * @param callsPerMember how often the campaigns of a subtree may call its members on average,
 *     whoever launches; at least 1
 */
public record LaunchLimits(int alone, int callsPerMember) {

  /** Days begin where the unions are. */
  private static final ZoneId HOME = ZoneId.of("Europe/Istanbul");

  public LaunchLimits {
    if (alone < 1 || callsPerMember < 1) {
      throw new IllegalArgumentException("At least one launch and one call a day");
    }
  }

  /** The day that a launch at this moment counts for. */
  public LocalDate dayOf(Instant now) {
    return LocalDate.ofInstant(now, HOME);
  }

  /** The first moment at which a launch counts for the day after. */
  public Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(HOME).toInstant();
  }

  /** Most people who may be called in a subtree of so many members. */
  public long mostCalls(long members) {
    return callsPerMember * members;
  }
}
