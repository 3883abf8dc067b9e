package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that the measure was said to be of, until they were put right.
 *
 * @param notifiedOn null if no notice was known
 * @param moved the deadlines that were others afterwards
 */
public record FormerDays(
    LocalDate effectiveOn,
    @Nullable LocalDate notifiedOn,
    PutRight putRight,
    List<MovedDeadline> moved) {

  public FormerDays {
    moved = List.copyOf(moved);
  }

  static FormerDays of(Measure before, PutRight how, List<MovedDeadline> moved) {
    return new FormerDays(before.effectiveOn(), before.notifiedOn(), how, moved);
  }
}
