package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;

/**
 * Length of a time limit. The starting day is never counted (Law 2577 art. 8-1, CMK art. 39/1), so
 * a period of <i>n</i> days ends <i>n</i> days after it; weeks end on the same weekday and months
 * on the same number or, where the month has no such day, on its last (CMK art. 39/2-3).
 */
public record Period(int amount, Unit unit) {

  /** Calendar units; periods of hours are not counted here. */
  public enum Unit {
    DAYS,
    WEEKS,
    MONTHS,
    YEARS
  }

  public Period {
    if (amount < 1) {
      throw new IllegalArgumentException("a period is at least one unit long, not " + amount);
    }
  }

  public static Period ofDays(int days) {
    return new Period(days, Unit.DAYS);
  }

  /** The last day of the period that starts with an event on {@code day}. */
  public LocalDate endAfter(LocalDate day) {
    return switch (unit) {
      case DAYS -> day.plusDays(amount);
      case WEEKS -> day.plusWeeks(amount);
      case MONTHS -> day.plusMonths(amount);
      case YEARS -> day.plusYears(amount);
    };
  }

  /** As the catalogues read it, {@code 60 DAYS}. */
  public String written() {
    return amount + " " + unit.name();
  }
}
