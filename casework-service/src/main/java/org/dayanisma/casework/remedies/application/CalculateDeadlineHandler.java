package org.dayanisma.casework.remedies.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.EventPlausibility;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRefusal;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/** Answers "what if"; stores nothing. */
@Service
public record CalculateDeadlineHandler(RemedyEngine engine, LegalToday today) {

  public Outcome<ComputedDeadline> handle(CalculateDeadline command) {
    List<Fault> faults = new ArrayList<>();
    RemedyEvents events = events(command, faults);
    Optional<RemedyRule> rule = engine.book().rule(command.ruleId());
    if (rule.isEmpty()) {
      faults.add(new Fault("/ruleId", RemedyRefusal.UNKNOWN_RULE));
    }
    if (!faults.isEmpty()) {
      return Outcome.refused(Refusal.invalid(faults));
    }
    List<Fault> implausible = EventPlausibility.check(events, today.get());
    if (!implausible.isEmpty()) {
      return refused(implausible);
    }
    return switch (engine.calculate(rule.orElseThrow(), events)) {
      case Outcome.Accepted<ComputedDeadline> computed -> computed;
      case Outcome.Refused<ComputedDeadline>(Refusal refusal) -> refused(refusal.faults());
    };
  }

  private static RemedyEvents events(CalculateDeadline command, List<Fault> faults) {
    RemedyEvents events = new RemedyEvents(Map.of());
    for (var entry : command.events().entrySet()) {
      Optional<RemedyEvent> event = RemedyEvent.ofCode(entry.getKey());
      if (event.isPresent()) {
        events = events.and(event.get(), entry.getValue());
      } else {
        faults.add(new Fault("/events/" + escaped(entry.getKey()), RemedyRefusal.UNKNOWN_EVENT));
      }
    }
    return events;
  }

  /** Escapes a key for a JSON pointer. */
  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static Outcome<ComputedDeadline> refused(List<Fault> ofEvents) {
    return Outcome.refused(
        Refusal.invalid(ofEvents.stream().map(fault -> fault.under("/events/")).toList()));
  }
}
