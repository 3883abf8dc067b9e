package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.Meanings.Meaning;
import org.dayanisma.decisions.Fault;

/**
 * The earliest day that a court might take for the last one: the earliest that any of the {@link
 * Meanings} gives. An application counts for a start only if it was made by the last day that
 * follows from that start; what ended on the strictest reading, nothing brings back.
 *
 * @param on the day, not yet limited by the last day by statute
 * @param isDoubtful whether it rests on a meaning that the rule itself does not give to the events,
 *     or on an application that was made too late
 */
record SafeDay(LocalDate on, boolean isDoubtful, List<Warning> warnings) {

  /** The day, or why there is none. */
  record Found(Optional<SafeDay> day, List<Fault> faults) {}

  /** What one meaning gives. */
  private record Last(LocalDate on, boolean isWritten) {}

  static Found of(RuleBook book, RemedyRule rule, RemedyEvents events) {
    return new Search(book, rule, new Meanings(rule, events), new ArrayList<>(), new ArrayList<>())
        .found(events);
  }

  /** Looks through all meanings, and notes those whose law is not known. */
  private record Search(
      RuleBook book, RemedyRule rule, Meanings meanings, List<Last> days, List<Fault> faults) {

    Found found(RemedyEvents events) {
      List<Warning> warnings = new ArrayList<>();
      for (Meaning running : meanings.starts()) {
        last(running).ifPresent(end -> follow(running, end, events, warnings));
      }
      return faults.isEmpty()
          ? new Found(Optional.of(earliest(warnings)), List.of())
          : new Found(Optional.empty(), faults.stream().distinct().limit(1).toList());
    }

    private void follow(Meaning running, Last end, RemedyEvents events, List<Warning> warnings) {
      List<Meaning> stopped = meanings.stopped(running, end.on());
      if (stopped.isEmpty()) {
        days.add(end);
        late(end, events).ifPresent(warnings::add);
      } else {
        stopped.forEach(meaning -> last(meaning).ifPresent(days::add));
      }
    }

    private Optional<Warning> late(Last end, RemedyEvents events) {
      return Optional.ofNullable(rule.stop())
          .flatMap(stop -> events.earliestOf(stop.events()))
          .filter(application -> application.on().isAfter(end.on()))
          .map(application -> Warning.of("application-after-safe-day", application.on(), end.on()));
    }

    private Optional<Last> last(Meaning meaning) {
      ClockStart start = ClockStart.on(meaning.start());
      TextsInForce.Found texts = TextsInForce.of(rule, meaning.others(), start);
      faults.addAll(texts.faults());
      if (texts.texts().isEmpty()) {
        return Optional.empty();
      }
      Adjustments adjusting = new Adjustments(rule, book.calendar());
      Course course = Course.of(rule, texts.texts().get(), meaning.others(), start, adjusting);
      faults.addAll(course.unknown(book));
      return Optional.of(new Last(course.safe(adjusting), meaning.isWritten()));
    }

    private SafeDay earliest(List<Warning> late) {
      Comparator<Last> byDay =
          Comparator.comparing(Last::on).thenComparing(last -> !last.isWritten());
      Last earliest = days.stream().min(byDay).orElseThrow();
      return new SafeDay(
          earliest.on(),
          !earliest.isWritten() || !late.isEmpty(),
          late.stream().min(Comparator.comparing(warning -> warning.values().getLast())).stream()
              .toList());
    }
  }
}
