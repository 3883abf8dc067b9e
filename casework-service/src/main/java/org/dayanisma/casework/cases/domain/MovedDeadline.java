package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deadline before and after the days of its measure were put right.
 *
 * @param was null if there was none
 * @param became null if it cannot be computed any more
 */
public record MovedDeadline(
    DeadlineId id, String ruleId, @Nullable LastDays was, @Nullable LastDays became) {

  /** The last day by statute, and the last safe one. */
  public record LastDays(LocalDate dueOn, LocalDate safeOn) {

    static @Nullable LastDays of(@Nullable Deadline deadline) {
      return deadline == null || deadline.status() == Deadline.Status.CANCELLED
          ? null
          : new LastDays(deadline.computed().dueOn(), deadline.computed().safeOn());
    }
  }

  static MovedDeadline between(@Nullable Deadline before, Deadline after) {
    return new MovedDeadline(
        after.id(), after.computed().ruleId(), LastDays.of(before), LastDays.of(after));
  }
}
