package org.dayanisma.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Legal days are days in Türkiye, whatever a server's time zone is. */
public final class LegalTime {

  private static final ZoneId ZONE = ZoneId.of("Europe/Istanbul");

  private LegalTime() {}

  /** The day to which a moment belongs. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of a day. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
