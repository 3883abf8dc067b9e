package org.dayanisma.casework.remedies.application;

import java.time.InstantSource;
import java.time.LocalDate;
import org.dayanisma.decisions.LegalTime;

/** Today's date where the law applies; legal dates are dates there, not in UTC. */
public record LegalToday(InstantSource clock) {
  public LocalDate get() {
    return LegalTime.dayOf(clock.instant());
  }
}
