package org.dayanisma.campaign.campaigns.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.dayanisma.decisions.LegalTime;

/**
 * How much may be launched in a day.
 *
 * @param alone campaigns a person may launch without a second one, in all units together; at least
 *     1
 * @param callsPerMember how often the campaigns of a subtree may call its members on average,
 *     whoever launches; at least 1
 */
public record LaunchLimits(int alone, int callsPerMember) {

  public LaunchLimits {
    if (alone < 1 || callsPerMember < 1) {
      throw new IllegalArgumentException("At least one launch and one call a day");
    }
  }

  /** The day that a launch at this moment counts for. */
  public LocalDate dayOf(Instant now) {
    return LegalTime.dayOf(now);
  }

  /** The first moment at which a launch counts for the day after. */
  public Instant endOf(LocalDate day) {
    return LegalTime.startOf(day.plusDays(1));
  }

  /** Most people who may be called in a subtree of so many members. */
  public long mostCalls(long members) {
    return callsPerMember * members;
  }
}
