package org.dayanisma.membership.decision.application;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.dayanisma.decisions.LegalTime;

/** The time by which the register is kept: legal days are days in Türkiye. */
public record OfficialTime(InstantSource clock) {

  public Instant now() {
    return clock.instant();
  }

  public LocalDate today() {
    return dayOf(clock.instant());
  }

  public static LocalDate dayOf(Instant instant) {
    return LegalTime.dayOf(instant);
  }
}
