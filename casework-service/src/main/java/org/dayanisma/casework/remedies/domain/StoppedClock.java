package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyEvents.DatedEvent;

/**
 * A period that an application has stopped (Law 2577 art. 11). The remainder runs from the refusal,
 * which is an answer or, without one, the end of the silence; no recess or holiday lengthens the
 * silence.
 *
 * @param begin the day after which the period runs
 * @param application the application that counts, the earliest
 * @param silence how long silence lasts
 */
record StoppedClock(
    RemedyRule rule,
    ClockStop stop,
    LegalPeriod period,
    LegalPeriod silence,
    RemedyEvents events,
    LocalDate begin,
    DatedEvent application) {

  static Optional<StoppedClock> of(
      RemedyRule rule, TextsInForce texts, RemedyEvents events, LocalDate begin) {
    ClockStop stop = rule.stop();
    LegalPeriod silence = texts.silence();
    return stop == null || silence == null
        ? Optional.empty()
        : events
            .earliestOf(stop.events())
            .map(application ->
                new StoppedClock(rule, stop, texts.period(), silence, events, begin, application));
  }

  /** The last day by counting alone. */
  LocalDate end() {
    return refusedOn().plusDays(remainder());
  }

  /** The days that are left after the refusal, never more than the whole period. */
  long remainder() {
    LocalDate stopped = application.on().isAfter(begin) ? application.on() : begin;
    return Math.max(0, ChronoUnit.DAYS.between(stopped, period.period().endAfter(begin)));
  }

  List<Move> steps() {
    Stream<Move> before = application.on().isAfter(begin) ? Stream.of(elapsed()) : Stream.empty();
    Stream<Move> after = remainder() > 0 ? Stream.of(rest()) : Stream.empty();
    return Stream.of(before, Stream.of(refusal()), after).flatMap(moves -> moves).toList();
  }

  private Move elapsed() {
    long days = ChronoUnit.DAYS.between(begin, application.on());
    Reason reason = Reason.of("elapsed", days, period.period().written());
    return period.step(rule, rule.id(), begin, application.on(), reason);
  }

  private Move refusal() {
    return answer().isPresent()
        ? silence.step(rule, stop.ruleId(), application.on(), refusedOn(), Reason.of("answer"))
        : silence.step(
            rule,
            stop.silenceRuleId(),
            application.on(),
            refusedOn(),
            Reason.of("silence", silence.period().written()));
  }

  private Move rest() {
    Reason reason = Reason.of("remainder", remainder());
    return silence.step(rule, stop.ruleId(), refusedOn(), end(), reason);
  }

  /**
   * What the dates do not show of the application and of its answer.
   *
   * @param safe the day on or before which to act
   */
  List<Warning> warnings(LocalDate safe) {
    Stream<Warning> exhausted =
        remainder() == 0
            ? Stream.of(Warning.of("no-days-left", application.on(), end(), safe))
            : Stream.of();
    Stream<Warning> others =
        stop.events().stream()
            .filter(event -> event != application.event())
            .flatMap(event ->
                events
                    .on(event)
                    .map(on ->
                        Warning.of(
                            "several-applications",
                            application.event().code(),
                            application.on(),
                            event.code(),
                            on))
                    .stream());
    Stream<Warning> late =
        events
            .on(RemedyEvent.SUPERIOR_ANSWER)
            .filter(on -> on.isAfter(silent()))
            .map(on -> Warning.of("late-answer", on, silent(), "no-effect"))
            .stream();
    return Stream.of(exhausted, others, late).flatMap(warnings -> warnings).toList();
  }

  private LocalDate refusedOn() {
    return answer().orElse(silent());
  }

  private LocalDate silent() {
    return silence.period().endAfter(application.on());
  }

  /** An answer that is later than the end of the silence does not stop the clock again. */
  private Optional<LocalDate> answer() {
    return events.on(RemedyEvent.SUPERIOR_ANSWER).filter(on -> !on.isAfter(silent()));
  }
}
