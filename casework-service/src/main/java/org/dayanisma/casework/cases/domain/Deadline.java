package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a case, with the computation on which it rests.
 *
 * @param reminded the last rung of which whoever answers for the case was reminded; null if none
 */
public record Deadline(
    DeadlineId id, ComputedDeadline computed, Status status, @Nullable Rung reminded) {

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

  /** The day of the next reminder; empty if there is none any more. */
  Optional<LocalDate> remindsOn() {
    Optional<Rung> next = reminded == null ? Optional.of(Rung.THIRTY_DAYS) : reminded.next();
    return next.filter(_ -> isOpen()).map(rung -> rung.beginsFor(computed.safeOn()));
  }

  /** The rung of which somebody has to be reminded on this day; empty if they were. */
  Optional<Rung> due(LocalDate today) {
    return remindsOn().filter(day -> !day.isAfter(today)).isPresent()
        ? Rung.on(today, computed.safeOn())
        : Optional.empty();
  }

  Deadline reminded(Rung rung) {
    return new Deadline(id, computed, status, rung);
  }

  /** As it is for somebody who was not reminded yet. */
  Deadline notReminded() {
    return new Deadline(id, computed, status, null);
  }

  Deadline with(Status other) {
    return new Deadline(id, computed, other, reminded);
  }
}
