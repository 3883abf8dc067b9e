package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.jspecify.annotations.Nullable;

/**
 * A time limit of a case, with the computation on which it rests.
 *
 * @param reminded the last rung of which whoever answers for the case was reminded; null if none
 * @param lodging null until the remedy is lodged; one that an open deadline has was made before the
 *     period began
 * @param reopening null unless a lodging was noted by mistake
 */
public record Deadline(
    DeadlineId id,
    ComputedDeadline computed,
    Status status,
    @Nullable Rung reminded,
    @Nullable Lodging lodging,
    @Nullable Reopening reopening) {

  /** What became of it. */
  public enum Status {
    OPEN,
    /** The remedy was lodged by the statutory last day. */
    MET,
    /** The remedy was lodged after the statutory last day: a fact, and no deadline kept. */
    LATE,
    /** The case was closed first, or the deadline cannot be computed any more. */
    CANCELLED
  }

  /** A deadline that nobody has acted on. */
  public static Deadline open(DeadlineId id, ComputedDeadline computed) {
    return new Deadline(id, computed, Status.OPEN, null, null, null);
  }

  public boolean isOpen() {
    return status == Status.OPEN;
  }

  /** Whether the statutory last day has passed and the remedy was not lodged by it. */
  public boolean isMissed(LocalDate today) {
    return status == Status.LATE || (isOpen() && computed.dueOn().isBefore(today));
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
    return new Deadline(id, computed, status, rung, lodging, reopening);
  }

  /** As it is for somebody who was not reminded yet. */
  Deadline notReminded() {
    return new Deadline(id, computed, status, null, lodging, reopening);
  }

  Deadline cancelled() {
    return new Deadline(id, computed, Status.CANCELLED, reminded, lodging, reopening);
  }

  /**
   * The remedy was lodged; whether in time is seen from the day, whenever it is noted. What was
   * lodged before the period began, as it turns out when its days are put right, keeps nothing: the
   * deadline runs, and the note stays for people to read.
   */
  Deadline lodged(Lodging made) {
    return new Deadline(id, computed, keptBy(made), reminded, made, reopening);
  }

  private Status keptBy(Lodging made) {
    if (made.on().isBefore(computed.start().on())) {
      return Status.OPEN;
    }
    return made.on().isAfter(computed.dueOn()) ? Status.LATE : Status.MET;
  }

  /** The lodging was noted by mistake; whoever answers for the case is reminded again. */
  Deadline reopened(Reopening why) {
    return new Deadline(id, computed, Status.OPEN, null, null, why);
  }

  /**
   * The same deadline with other days, by which what was lodged is judged. One that had been
   * cancelled runs again.
   */
  Deadline computedAs(ComputedDeadline other) {
    Deadline moved = new Deadline(id, other, Status.OPEN, null, lodging, reopening);
    return lodging == null ? moved : moved.lodged(lodging);
  }
}
