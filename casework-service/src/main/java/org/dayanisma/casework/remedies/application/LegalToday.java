package org.dayanisma.casework.remedies.application;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;

/** The date where the law applies; legal dates are dates there, not in UTC. */
public record LegalToday(InstantSource clock, ZoneId zone) {
  public LocalDate get() {
    return LocalDate.ofInstant(clock.instant(), zone);
  }
}
