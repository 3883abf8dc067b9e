package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;

/**
 * Says what a date does not show: doubts about the law or the calendar, and events that were given
 * but not used.
 */
record Warnings(RemedyRule rule, HolidayCalendar calendar) {

  List<Warning> about(
      RemedyEvents events, ClockStart start, LocalDate nominal, LocalDate due, List<Move> moves) {
    List<Warning> warnings = new ArrayList<>(start.warnings());
    if (rule.confidence() == Confidence.C) {
      warnings.add(
          new Warning(
              "unverified-rule", rule.id() + " has not been checked against a primary text"));
    }
    doubtfulExtensions(moves, warnings);
    unusedRecess(nominal, warnings);
    calendarGaps(nominal, due, warnings);
    if (calendar.isHalfDay(due)) {
      warnings.add(new Warning("half-day", due + " ends at 13:00 and counts as a working day"));
    }
    lateAnswer(events, warnings);
    unusedEvents(events, warnings);
    return warnings;
  }

  /** A stopped clock runs on with the silence; what is answered later does not stop it again. */
  private void lateAnswer(RemedyEvents events, List<Warning> warnings) {
    ClockStop stop = rule.stop();
    if (stop == null) {
      return;
    }
    events
        .earliestOf(stop.events())
        .map(application -> stop.silence().endAfter(application.on()))
        .filter(silent ->
            events.on(RemedyEvent.SUPERIOR_ANSWER).filter(on -> on.isAfter(silent)).isPresent())
        .ifPresent(silent ->
            warnings.add(
                new Warning(
                    "late-answer",
                    "the application counted as refused on "
                        + silent
                        + "; the answer came later and has no effect")));
  }

  private void doubtfulExtensions(List<Move> moves, List<Warning> warnings) {
    for (CountingRule counting : rule.counting()) {
      boolean applied = moves.stream().anyMatch(move -> move.ruleId().equals(counting.id()));
      if (applied && !rule.reliesOn(counting)) {
        warnings.add(
            new Warning(
                "do-not-rely",
                counting.id() + " may not be granted everywhere; act by the safe date"));
      }
    }
  }

  private void unusedRecess(LocalDate nominal, List<Warning> warnings) {
    for (CountingRule counting : rule.notApplied()) {
      if (counting instanceof CountingRule.Recess recess && recess.contains(nominal)) {
        warnings.add(
            new Warning("recess-not-applied", counting.id() + " is not relied on for this remedy"));
      }
    }
  }

  private void calendarGaps(LocalDate nominal, LocalDate due, List<Warning> warnings) {
    HolidayCalendar.Coverage coverage = calendar.coverage();
    if (!coverage.includes(nominal) || !coverage.includes(due)) {
      warnings.add(
          new Warning(
              "calendar-beyond-table",
              "movable holidays are known for %d-%d only; none were considered"
                  .formatted(coverage.firstYear(), coverage.lastYear())));
    }
  }

  private void unusedEvents(RemedyEvents events, List<Warning> warnings) {
    events.given().stream()
        .filter(event -> !rule.uses(event, events))
        .sorted(Comparator.naturalOrder())
        .forEach(event ->
            warnings.add(
                new Warning("event-not-used", event.code() + " has no effect on " + rule.id())));
  }
}
