package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;

/**
 * Says what a date does not show: doubts about the law or the calendar, and events that count for
 * the safe day only.
 */
record Warnings(RemedyRule rule, HolidayCalendar calendar) {

  List<Warning> about(
      RemedyEvents events,
      ClockStart start,
      LegalPeriod period,
      LocalDate nominal,
      List<Move> moves) {
    List<Warning> warnings = new ArrayList<>(start.warnings());
    LocalDate due = moves.isEmpty() ? nominal : moves.getLast().to();
    if (period.confidence() == Confidence.C) {
      warnings.add(Warning.of("unverified-rule", rule.id()));
    }
    doubtfulExtensions(moves, warnings);
    unusedRecess(nominal, warnings);
    calendarGaps(nominal, due, warnings);
    heededEvents(events, warnings);
    return warnings;
  }

  private void doubtfulExtensions(List<Move> moves, List<Warning> warnings) {
    for (CountingRule counting : rule.counting()) {
      boolean applied = moves.stream().anyMatch(move -> move.ruleId().equals(counting.id()));
      if (applied && !rule.reliesOn(counting)) {
        warnings.add(Warning.of("do-not-rely", counting.id()));
      }
    }
  }

  private void unusedRecess(LocalDate nominal, List<Warning> warnings) {
    for (CountingRule counting : rule.notApplied()) {
      if (counting instanceof CountingRule.Recess recess && recess.contains(nominal)) {
        warnings.add(Warning.of("recess-not-applied", counting.id()));
      }
    }
  }

  private void calendarGaps(LocalDate nominal, LocalDate due, List<Warning> warnings) {
    HolidayCalendar.Coverage coverage = calendar.coverage();
    if (!coverage.includes(nominal) || !coverage.includes(due)) {
      warnings.add(Warning.of("calendar-beyond-table", coverage.firstYear(), coverage.lastYear()));
    }
  }

  private void heededEvents(RemedyEvents events, List<Warning> warnings) {
    events.given().stream()
        .filter(event -> event.makesKnown() || event == RemedyEvent.INTERIM_ANSWER)
        .filter(event -> !rule.counts(event))
        .sorted()
        .forEach(event ->
            warnings.add(
                Warning.of(
                    "safe-day-only", event.code(), events.on(event).orElseThrow(), rule.id())));
  }
}
