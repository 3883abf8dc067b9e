package org.dayanisma.casework.remedies.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.jspecify.annotations.Nullable;

/** Questions to the engine as a line of text: {@code notice 2026-03-16; learned 2026-03-17}. */
final class Vectors {

  private Vectors() {}

  static ComputedDeadline computed(RemedyEngine engine, String ruleId, String events) {
    Outcome<ComputedDeadline> result =
        engine.calculate(engine.book().rule(ruleId).orElseThrow(), events(events));
    assertThat(result).isInstanceOf(Outcome.Accepted.class);
    return ((Outcome.Accepted<ComputedDeadline>) result).value();
  }

  static List<Fault> faults(Outcome<ComputedDeadline> result) {
    assertThat(result).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused<ComputedDeadline>) result).refusal().faults();
  }

  /** Questions about a rule that begin on a day: what it needs, with and without what it heeds. */
  static List<RemedyEvents> questions(RemedyRule rule, LocalDate day) {
    List<RemedyEvents> questions = new ArrayList<>();
    for (RemedyEvent start : rule.needs().getFirst()) {
      RemedyEvents plain = RemedyEvents.of(start, day);
      if (rule.needs().size() > 1) {
        plain = plain.and(rule.needs().getLast().getFirst(), day.plusDays(17));
      }
      questions.add(plain);
      for (RemedyEvent more : rule.heeds()) {
        questions.add(plain.and(more, day.plusDays(23)));
        questions.add(plain.and(more, day.plusDays(59)));
      }
    }
    return questions;
  }

  static RemedyEvents events(@Nullable String text) {
    RemedyEvents events = new RemedyEvents(Map.of());
    for (String event : parts(text, ";")) {
      List<String> words = parts(event, " ");
      events =
          events.and(
              RemedyEvent.ofCode(words.getFirst()).orElseThrow(), LocalDate.parse(words.getLast()));
    }
    return events;
  }

  static List<String> parts(@Nullable String text, String separator) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(separator, -1))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }
}
