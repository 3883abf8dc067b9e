package org.dayanisma.membership.rights.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How old somebody has to be for what the register says of them; the one place for these ages.
 * Where the birth date is not known, every day is possible.
 */
public enum LeastAge {
  /**
   * Of whoever is in public service or belongs to a union. Public servants are 18 years old, or 15
   * if a court has declared them of age (657/40); unions take members from 15 on (6356/17).
   */
  SERVICE(15),

  /** Of whoever holds an office: they act for others, so they are of age (4721/11). */
  OFFICE(18);

  private final int years;

  LeastAge(int years) {
    this.years = years;
  }

  /** Whether somebody who was born on that day, if it is known, has this age on the other day. */
  public boolean isReached(@Nullable LocalDate birthDate, LocalDate on) {
    return birthDate == null || !on.isBefore(birthDate.plusYears(years));
  }
}
