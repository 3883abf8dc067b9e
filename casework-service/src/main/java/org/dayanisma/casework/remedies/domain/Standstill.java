package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * A time in which the law let periods stand still, both days included. What it makes of a period is
 * not computed here.
 *
 * @param everywhere whether it held in the whole country, or in some provinces only
 */
public record Standstill(
    String id, LocalDate from, LocalDate to, boolean everywhere, List<String> basis)
    implements DatedLaw {

  public Standstill {
    basis = List.copyOf(basis);
  }

  /** Whether a period that runs from a start to an end would have stood still. */
  boolean touches(LocalDate start, LocalDate end) {
    return !start.isAfter(to) && !end.isBefore(from);
  }
}
