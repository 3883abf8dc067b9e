package org.dayanisma.httpapi;

import java.time.Instant;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;

/**
 * The days that a person can mean: those of the years 1 to 9999. Java accepts a hundred thousand
 * times as many, which not every store, calculation and other program can handle.
 */
final class Calendar {

  private static final int FIRST_YEAR = 1;
  private static final int LAST_YEAR = 9999;
  private static final Instant BEGIN = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Calendar() {}

  /** Whether a date or time lies within these years; true for a value without a year. */
  static boolean includes(TemporalAccessor time) {
    if (time instanceof Instant instant) {
      return !instant.isBefore(BEGIN) && instant.isBefore(END);
    }
    if (!time.isSupported(ChronoField.YEAR)) {
      return true;
    }
    int year = time.get(ChronoField.YEAR);
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }
}
