package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * When somebody is reminded of a deadline: so many days before its safe day, and once that has
 * passed. A deadline that is set late begins on the rung that its day is on; what came before is
 * left out.
 */
public enum Rung {
  THIRTY_DAYS(30),
  FOURTEEN_DAYS(14),
  SEVEN_DAYS(7),
  THREE_DAYS(3),
  ONE_DAY(1),
  /** The safe day has passed. Depending on how the law is read, there may be days left. */
  PASSED(-1);

  private final int daysBefore;

  Rung(int daysBefore) {
    this.daysBefore = daysBefore;
  }

  /** Days between its first day and the safe day; negative once that has passed. */
  public int daysBefore() {
    return daysBefore;
  }

  /** The first day of this rung. */
  LocalDate beginsFor(LocalDate safeOn) {
    return safeOn.minusDays(daysBefore);
  }

  /** The rung of this day; empty if there are more than thirty days left. */
  static Optional<Rung> on(LocalDate today, LocalDate safeOn) {
    return Arrays.stream(values())
        .filter(rung -> !rung.beginsFor(safeOn).isAfter(today))
        .reduce((_, later) -> later);
  }

  /** The rung after this one; empty after the last. */
  Optional<Rung> next() {
    return Arrays.stream(values()).filter(rung -> rung.compareTo(this) > 0).findFirst();
  }
}
