package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.dayanisma.casework.remedies.domain.CountingRule.NextWorkingDay;
import org.dayanisma.casework.remedies.domain.CountingRule.Recess;
import org.dayanisma.casework.remedies.domain.HolidayCalendar.DayOff;

/**
 * Moves the last day of a period by the counting rules of a remedy that are law on that day.
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

  /** The last day after every move that the statute gives. */
  LocalDate lastDay(LocalDate nominal) {
    List<Move> moves = statutory(nominal);
    return moves.isEmpty() ? nominal : moves.getLast().to();
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
    return workingDayUntil(day);
  }

  /** The day itself, or the last working day before it where the rule knows days off. */
  LocalDate workingDayUntil(LocalDate day) {
    return closesOnDaysOff() ? calendar.workingDayUntil(day) : day;
  }

  private boolean closesOnDaysOff() {
    return rule.counting().stream().anyMatch(NextWorkingDay.class::isInstance);
  }

  private Optional<Move> firstMove(LocalDate day) {
    return rule.counting().stream().flatMap(counting -> move(counting, day).stream()).findFirst();
  }

  private Optional<Move> move(CountingRule counting, LocalDate day) {
    if (!counting.provenance().isLawOn(day)) {
      return Optional.empty();
    }
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
    String names = skipped.stream().map(DayOff::name).distinct().collect(Collectors.joining(","));
    return Optional.of(by(counting, day, to, Reason.of("day-off", names), confidence));
  }

  private static Optional<Move> afterRecess(Recess recess, LocalDate day) {
    return recess.contains(day)
        ? Optional.of(
            by(
                recess,
                day,
                recess.extendedEnd(day),
                Reason.of("recess", recess.daysAfter()),
                recess.provenance().confidence()))
        : Optional.empty();
  }

  /** A move by a counting rule. */
  static Move by(
      CountingRule counting, LocalDate from, LocalDate to, Reason reason, Confidence confidence) {
    CountingRule.Provenance origin = counting.provenance();
    return new Move(
        origin.id(),
        origin.version(),
        from,
        to,
        reason,
        origin.basis(),
        origin.from(),
        origin.to(),
        confidence);
  }
}
