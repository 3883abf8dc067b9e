package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.CountingRule.NextWorkingDay;
import org.dayanisma.casework.remedies.domain.CountingRule.Recess;
import org.dayanisma.casework.remedies.domain.HolidayCalendar.DayOff;

/**
 * Moves the last day of a period by the counting rules of a remedy.
 *
 * <p>The rules are tried in order until none moves the date: a Saturday before the recess becomes a
 * Monday inside it, and that Monday is extended again. Every statutory move goes forward, so this
 * ends, and doing it twice changes nothing.
 */
record Adjustments(RemedyRule rule, HolidayCalendar calendar) {

  /** Every move that the statute gives, as an unbroken chain. */
  List<Move> statutory(LocalDate nominal) {
    List<Move> moves = new ArrayList<>();
    LocalDate day = nominal;
    Optional<Move> next = firstMove(day);
    while (next.isPresent()) {
      moves.add(next.get());
      day = next.get().to();
      next = firstMove(day);
    }
    return moves;
  }

  /**
   * The last day if only reliable extensions count; a doubtful extension for a holiday becomes the
   * day before.
   */
  LocalDate cautious(LocalDate nominal) {
    LocalDate day = nominal;
    boolean moved = true;
    while (moved) {
      LocalDate before = day;
      for (CountingRule counting : rule.counting()) {
        if (rule.reliesOn(counting)) {
          day = move(counting, day).map(Move::to).orElse(day);
        }
      }
      moved = !day.equals(before);
    }
    return closesOnDaysOff() ? calendar.workingDayUntil(day) : day;
  }

  private boolean closesOnDaysOff() {
    return rule.counting().stream().anyMatch(NextWorkingDay.class::isInstance);
  }

  private Optional<Move> firstMove(LocalDate day) {
    return rule.counting().stream().flatMap(counting -> move(counting, day).stream()).findFirst();
  }

  private Optional<Move> move(CountingRule counting, LocalDate day) {
    return switch (counting) {
      case NextWorkingDay holiday -> toWorkingDay(holiday, day);
      case Recess recess -> afterRecess(recess, day);
      case CountingRule.CountsPeriod _, CountingRule.ElectronicService _ -> Optional.empty();
    };
  }

  private Optional<Move> toWorkingDay(NextWorkingDay counting, LocalDate day) {
    if (calendar.isWorkingDay(day)) {
      return Optional.empty();
    }
    LocalDate to = calendar.workingDayFrom(day);
    List<DayOff> skipped =
        day.datesUntil(to).map(calendar::dayOff).flatMap(Optional::stream).toList();
    Confidence confidence =
        skipped.stream()
            .map(DayOff::confidence)
            .reduce(counting.provenance().confidence(), Confidence::weaker);
    String reason =
        "last day is no working day: "
            + String.join(", ", skipped.stream().map(DayOff::name).distinct().toList());
    return Optional.of(
        new Move(counting.id(), counting.provenance().version(), day, to, reason, confidence));
  }

  private static Optional<Move> afterRecess(Recess recess, LocalDate day) {
    if (!recess.contains(day)) {
      return Optional.empty();
    }
    CountingRule.Provenance origin = recess.provenance();
    String reason =
        "the period ends in the judicial recess, extended to day "
            + recess.daysAfter()
            + " after its end";
    return Optional.of(
        new Move(
            origin.id(),
            origin.version(),
            day,
            recess.extendedEnd(day),
            reason,
            origin.confidence()));
  }
}
