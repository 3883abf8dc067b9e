package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;

/** A time limit of a case, with the computation on which it rests. */
public record Deadline(DeadlineId id, ComputedDeadline computed, Status status) {

  /** What became of it. */
  public enum Status {
    OPEN,
    /** The remedy was lodged. */
    MET,
    /** The case was closed first. */
    CANCELLED
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** Whether the statutory last day has passed and the remedy was not lodged. */
  public boolean isMissed(LocalDate today) {
    return isOpen() && computed.dueOn().isBefore(today);
  }

  Deadline with(Status other) {
    return new Deadline(id, computed, other);
  }
}
