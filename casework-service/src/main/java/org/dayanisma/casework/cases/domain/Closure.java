package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a case ended.
 *
 * @param effectiveOn the day from which the outcome holds, for instance the day of the return to
 *     duty
 * @param note free text, encrypted at rest
 */
public record Closure(
    Outcome outcome, LocalDate effectiveOn, Instant closedAt, @Nullable String note) {

  /** Results of a case. */
  public enum Outcome {
    /** The member returns to duty (<i>göreve iade</i>). */
    REINSTATED,
    BACK_PAY,
    /** The measure stands. */
    UPHELD,
    SETTLED,
    WITHDRAWN,
    /** The measure was reported by mistake and never was. */
    MEASURE_WITHDRAWN,
    OTHER
  }
}
