package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The measure of the case was reported by mistake, and the register corrected it.
 *
 * @param upTo number, among the member's events, of the last correction that the case has followed;
 *     earlier reports teach it nothing any more
 * @param withdrawn whether the measure never was; then the team decides what becomes of the case
 * @param formerDays the days from which the measure was said to hold; by them it is found as well
 */
public record Correction(long upTo, Instant at, boolean withdrawn, List<LocalDate> formerDays) {

  public Correction {
    formerDays = List.copyOf(formerDays);
  }
}
