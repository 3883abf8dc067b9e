package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Start;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyEvents.DatedEvent;

/**
 * The day from which a period is counted: by statute, and the earliest day a court might count from
 * instead. They differ only for electronic service, where the case law is divided about a message
 * that is opened before the fifth day.
 *
 * @param event what happened first, and when
 */
record ClockStart(
    Start event,
    LocalDate statutory,
    LocalDate earliest,
    List<Move> steps,
    List<Warning> warnings) {

  static Optional<ClockStart> of(RemedyRule rule, RemedyEvents events) {
    Optional<DatedEvent> direct = events.earliestOf(rule.start());
    Optional<LocalDate> arrival = events.on(RemedyEvent.UETS_ARRIVAL);
    Optional<CountingRule.ElectronicService> service = rule.electronicService();
    List<Warning> warnings = new ArrayList<>();
    direct.flatMap(start -> notCounted(rule, events, start)).ifPresent(warnings::add);
    if (arrival.isPresent() && service.isPresent()) {
      return Optional.of(electronic(service.get(), arrival.get(), direct, warnings));
    }
    return direct.map(start ->
        new ClockStart(
            new Start(start.event(), start.on()), start.on(), start.on(), List.of(), warnings));
  }

  /** If several events could start the clock, the earliest does. */
  private static Optional<Warning> notCounted(
      RemedyRule rule, RemedyEvents events, DatedEvent start) {
    String others =
        rule.start().stream()
            .filter(kind -> kind != start.event() && events.on(kind).isPresent())
            .map(RemedyEvent::code)
            .collect(Collectors.joining(","));
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(Warning.of("several-starts", start.event().code(), start.on(), others));
  }

  private static ClockStart electronic(
      CountingRule.ElectronicService service,
      LocalDate arrival,
      Optional<DatedEvent> opened,
      List<Warning> warnings) {
    LocalDate served = arrival.plusDays(service.days());
    Move step =
        Adjustments.by(
            service,
            arrival,
            served,
            Reason.of("electronic-service", service.days()),
            service.provenance().confidence());
    Optional<DatedEvent> early = opened.filter(event -> event.on().isBefore(served));
    LocalDate earliest = early.map(DatedEvent::on).orElse(opened.isPresent() ? served : arrival);
    if (earliest.isBefore(served)) {
      warnings.add(Warning.of("electronic-service-opened-early", served, earliest));
    }
    opened
        .filter(_ -> early.isEmpty())
        .ifPresent(late ->
            warnings.add(
                Warning.of("electronic-service-first", late.event().code(), late.on(), served)));
    return new ClockStart(
        new Start(RemedyEvent.UETS_ARRIVAL, arrival), served, earliest, List.of(step), warnings);
  }
}
