package org.dayanisma.casework.remedies.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Done;
import org.dayanisma.casework.decision.application.CommandResult.Fault;
import org.dayanisma.casework.decision.application.CommandResult.Refused;
import org.dayanisma.casework.remedies.domain.Calculation;
import org.dayanisma.casework.remedies.domain.Calculation.Refusal;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.EventPlausibility;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;

/** Answers "what if"; stores nothing. */
public final class CalculateDeadlineHandler {

  private final RemedyEngine engine;
  private final LegalToday today;

  public CalculateDeadlineHandler(RemedyEngine engine, LegalToday today) {
    this.engine = engine;
    this.today = today;
  }

  public CommandResult<ComputedDeadline> handle(CalculateDeadline command) {
    List<Fault> faults = new ArrayList<>();
    RemedyEvents events = events(command, faults);
    Optional<RemedyRule> rule = engine.book().rule(command.ruleId());
    if (rule.isEmpty()) {
      faults.add(new Fault("/ruleId", "unknown-rule", "there is no such rule"));
    }
    if (!faults.isEmpty()) {
      return new Refused<>(faults);
    }
    List<Refusal> implausible = EventPlausibility.check(rule.orElseThrow(), events, today.get());
    if (!implausible.isEmpty()) {
      return refused(implausible);
    }
    return switch (engine.calculate(rule.orElseThrow(), events)) {
      case Calculation.Computed computed -> new Done<>(computed.deadline());
      case Calculation.Refused refused -> refused(refused.refusals());
    };
  }

  private static RemedyEvents events(CalculateDeadline command, List<Fault> faults) {
    RemedyEvents events = new RemedyEvents(Map.of());
    for (var entry : command.events().entrySet()) {
      Optional<RemedyEvent> event = RemedyEvent.ofCode(entry.getKey());
      if (event.isPresent()) {
        events = events.and(event.get(), entry.getValue());
      } else {
        faults.add(
            new Fault(
                "/events/" + escaped(entry.getKey()), "unknown-event", "no rule knows this event"));
      }
    }
    return events;
  }

  /** As a JSON pointer wants it. */
  private static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static CommandResult<ComputedDeadline> refused(List<Refusal> refusals) {
    return new Refused<>(
        refusals.stream()
            .map(no -> new Fault("/events/" + no.event().code(), no.code(), no.detail()))
            .toList());
  }
}
