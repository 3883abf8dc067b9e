package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyRule.Waiting;

/**
 * When the period begins for a remedy against the refusal of a request (Law 2577 art. 10): on the
 * day of the answer, or when silence counts as refusal. After an answer that is not final one may
 * wait for the final one, some months from the request at most, or take it as a refusal at once. An
 * answer that comes later than that opens the period anew.
 *
 * @param statutory the day after which the period runs
 * @param earliest the earliest such day that a court might take instead
 */
record WaitingTime(
    LocalDate statutory, LocalDate earliest, List<Move> steps, List<Warning> warnings) {

  /**
   * What the answers that were given make of the waiting.
   *
   * @param asked the day of the request
   * @param lastDay the last day of a period that begins after a day
   */
  static WaitingTime of(
      RemedyRule rule,
      TextsInForce texts,
      RemedyEvents events,
      LocalDate asked,
      UnaryOperator<LocalDate> lastDay) {
    Waiting waiting = rule.precededBy();
    LegalPeriod silence = texts.silence();
    if (waiting == null || silence == null) {
      return new WaitingTime(asked, asked, List.of(), List.of());
    }
    LocalDate silent = silence.period().endAfter(asked);
    Optional<LocalDate> answer = events.on(RemedyEvent.SUPERIOR_ANSWER);
    Optional<LocalDate> interim = interim(events, silent);
    LegalPeriod waits = texts.interim();
    Request request =
        new Request(
            rule,
            waiting,
            asked,
            interim.isPresent() && waits != null ? waits : silence,
            interim,
            interimWarnings(events, interim, silent));
    if (answer.isEmpty()) {
      return request.unanswered();
    }
    return answer.get().isAfter(request.refusedOn())
        ? request.answeredLate(answer.get(), lastDay)
        : request.answered(answer.get());
  }

  /** An answer that is not final holds the period until silence is over or the final one comes. */
  private static Optional<LocalDate> interim(RemedyEvents events, LocalDate silent) {
    Optional<LocalDate> answer = events.on(RemedyEvent.SUPERIOR_ANSWER);
    return events
        .on(RemedyEvent.INTERIM_ANSWER)
        .filter(on -> !on.isAfter(silent))
        .filter(on -> answer.isEmpty() || on.isBefore(answer.get()));
  }

  private static List<Warning> interimWarnings(
      RemedyEvents events, Optional<LocalDate> holding, LocalDate silent) {
    return events
        .on(RemedyEvent.INTERIM_ANSWER)
        .map(on ->
            List.of(
                holding.isPresent()
                    ? Warning.of("interim-answer", on)
                    : Warning.of("interim-answer-late", on, silent)))
        .orElse(List.of());
  }

  /**
   * The request, and what was said of it before the final answer.
   *
   * @param waits how long one waits without a final answer
   * @param interim day of an answer that is not final, if it holds the period
   * @param warnings about an answer that is not final
   */
  private record Request(
      RemedyRule rule,
      Waiting waiting,
      LocalDate asked,
      LegalPeriod waits,
      Optional<LocalDate> interim,
      List<Warning> warnings) {

    /** The day on which it counts as refused without a final answer. */
    LocalDate refusedOn() {
      return waits.period().endAfter(asked);
    }

    WaitingTime unanswered() {
      LocalDate refused = refusedOn();
      String ruleId = interim.isPresent() ? waiting.interimRuleId() : waiting.ruleId();
      String code = interim.isPresent() ? "no-final-answer" : "silence";
      Move step = step(ruleId, refused, Reason.of(code, waits.period().written()));
      return new WaitingTime(refused, interim.orElse(refused), List.of(step), warnings);
    }

    WaitingTime answered(LocalDate on) {
      Move step = step(waiting.answerRuleId(), on, Reason.of("answer"));
      return new WaitingTime(on, interim.orElse(on), List.of(step), warnings);
    }

    /** Until the first period is over nobody has to rely on the second. */
    WaitingTime answeredLate(LocalDate on, UnaryOperator<LocalDate> lastDay) {
      boolean isOver = on.isAfter(lastDay.apply(refusedOn()));
      Warning late = Warning.of("late-answer", on, refusedOn(), "opens-anew");
      return new WaitingTime(
          on,
          isOver ? on : interim.orElse(refusedOn()),
          List.of(step(waiting.lateRuleId(), on, Reason.of("late-answer"))),
          Stream.concat(Stream.of(late), warnings.stream()).toList());
    }

    private Move step(String ruleId, LocalDate to, Reason reason) {
      return waits.step(rule, ruleId, asked, to, reason);
    }
  }
}
