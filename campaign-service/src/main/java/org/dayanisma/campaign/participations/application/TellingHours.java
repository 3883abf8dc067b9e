package org.dayanisma.campaign.participations.application;

import java.time.Duration;
import java.time.InstantSource;

/**
 * The hours at whose ends counters are looked at; see {@link
 * org.dayanisma.campaign.participations.domain.Release}.
 *
 * @param length of an hour: sixty minutes, but in tests
 */
public record TellingHours(InstantSource clock, Duration length) {

  public TellingHours {
    if (length.toMillis() < 1) {
      throw new IllegalArgumentException("Counters are told at intervals, not at every signature");
    }
  }

  /** The beginning of the present one, in milliseconds since 1970. */
  public long now() {
    long now = clock.millis();
    return now - now % length.toMillis();
  }
}
