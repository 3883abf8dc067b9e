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
 * that is opened before the fifth day: it may have been opened as soon as it arrived.
 *
 * @param event what happened first, and when
 */
record ClockStart(
    Start event,
    LocalDate statutory,
    LocalDate earliest,
    List<Move> steps,
    List<Warning> warnings) {

  /** As the rule says it; if several events could start the clock, the earliest does. */
  static Optional<ClockStart> of(RemedyRule rule, RemedyEvents events) {
    Optional<LocalDate> arrival = events.on(RemedyEvent.UETS_ARRIVAL);
    Optional<CountingRule.ElectronicService> service = rule.electronicService();
    if (arrival.isPresent() && service.isPresent()) {
      return Optional.of(
          electronic(
              service.get(),
              new DatedEvent(RemedyEvent.UETS_ARRIVAL, arrival.get()),
              rule,
              events));
    }
    return events
        .earliestOf(rule.start())
        .map(start ->
            new ClockStart(
                new Start(start.event(), start.on()),
                start.on(),
                start.on(),
                List.of(),
                others(rule, events, start).stream().toList()));
  }

  /** Just this event, on the day on which it happened. */
  static ClockStart on(DatedEvent event) {
    return new ClockStart(
        new Start(event.event(), event.on()), event.on(), event.on(), List.of(), List.of());
  }

  private static Optional<Warning> others(RemedyRule rule, RemedyEvents events, DatedEvent start) {
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
      DatedEvent arrival,
      RemedyRule rule,
      RemedyEvents events) {
    LocalDate served = arrival.on().plusDays(service.days());
    Move step =
        Adjustments.by(
            service,
            arrival.on(),
            served,
            Reason.of("electronic-service", service.days()),
            service.provenance().confidence());
    List<Warning> warnings = new ArrayList<>(others(rule, events, arrival).stream().toList());
    warnings.add(Warning.of("electronic-service-opened-early", served, arrival.on()));
    return new ClockStart(
        new Start(arrival.event(), arrival.on()), served, arrival.on(), List.of(step), warnings);
  }
}
