package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyEvents.DatedEvent;

/**
 * The day from which a period is counted: by statute, and the earliest day a court might count from
 * instead. They differ only for electronic service, where the case law is divided about a message
 * that is opened before the fifth day.
 */
record ClockStart(
    RemedyEvent event,
    LocalDate statutory,
    LocalDate earliest,
    List<Move> steps,
    List<Warning> warnings) {

  static Optional<ClockStart> of(RemedyRule rule, RemedyEvents events) {
    Optional<DatedEvent> direct = events.earliestOf(rule.start());
    Optional<LocalDate> arrival = events.on(RemedyEvent.UETS_ARRIVAL);
    Optional<CountingRule.ElectronicService> service = rule.electronicService();
    if (arrival.isPresent() && service.isPresent()) {
      return Optional.of(electronic(service.get(), arrival.get(), direct));
    }
    return direct.map(start -> direct(rule, events, start));
  }

  private static ClockStart direct(RemedyRule rule, RemedyEvents events, DatedEvent start) {
    List<Warning> warnings = new ArrayList<>();
    if (rule.start().stream().filter(kind -> events.on(kind).isPresent()).count() > 1) {
      warnings.add(
          new Warning(
              "several-starts",
              "the earliest event counts: " + start.event().code() + " on " + start.on()));
    }
    return new ClockStart(start.event(), start.on(), start.on(), List.of(), warnings);
  }

  private static ClockStart electronic(
      CountingRule.ElectronicService service, LocalDate arrival, Optional<DatedEvent> opened) {
    LocalDate served = arrival.plusDays(service.days());
    LocalDate earliest =
        opened
            .map(DatedEvent::on)
            .filter(on -> on.isBefore(served))
            .orElse(opened.isPresent() ? served : arrival);
    CountingRule.Provenance origin = service.provenance();
    Move step =
        new Move(
            origin.id(),
            origin.version(),
            arrival,
            served,
            "electronic service counts as made at the end of day "
                + service.days()
                + " after arrival",
            origin.confidence());
    List<Warning> warnings =
        earliest.isBefore(served)
            ? List.of(
                new Warning(
                    "electronic-service-opened-early",
                    "courts differ on a message opened before "
                        + served
                        + "; the safe date counts from "
                        + earliest))
            : List.of();
    return new ClockStart(RemedyEvent.UETS_ARRIVAL, served, earliest, List.of(step), warnings);
  }
}
