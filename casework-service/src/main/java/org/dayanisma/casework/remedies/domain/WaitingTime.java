package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyRule.Waiting;

/**
 * When the period begins for a remedy against the refusal of a request (Law 2577 art. 10): on the
 * day of the answer, or when silence counts as refusal. After an answer that is not final one may
 * wait for the final one, four months from the request at most, or take it as a refusal at once. An
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
      RemedyRule rule, RemedyEvents events, LocalDate asked, UnaryOperator<LocalDate> lastDay) {
    Waiting waiting = rule.precededBy();
    if (waiting == null) {
      return new WaitingTime(asked, asked, List.of(), List.of());
    }
    Request request = Request.of(rule, waiting, events, asked);
    Optional<LocalDate> answer = events.on(RemedyEvent.SUPERIOR_ANSWER);
    if (answer.isEmpty()) {
      return request.unanswered();
    }
    return answer.get().isAfter(request.refusedOn())
        ? request.answeredLate(answer.get(), lastDay)
        : request.answered(answer.get());
  }

  /**
   * The request, and what was said of it before the final answer.
   *
   * @param silent the day on which silence counts as refusal
   * @param interim day of an answer that is not final, if it holds the period
   * @param warnings about an answer that is not final
   */
  private record Request(
      RemedyRule rule,
      Waiting waiting,
      LocalDate asked,
      LocalDate silent,
      Optional<LocalDate> interim,
      List<Warning> warnings) {

    static Request of(RemedyRule rule, Waiting waiting, RemedyEvents events, LocalDate asked) {
      LocalDate silent = waiting.period().endAfter(asked);
      Optional<LocalDate> answer = events.on(RemedyEvent.SUPERIOR_ANSWER);
      Optional<LocalDate> given = events.on(RemedyEvent.INTERIM_ANSWER);
      Optional<LocalDate> holding =
          given
              .filter(on -> !on.isAfter(silent))
              .filter(on -> answer.isEmpty() || on.isBefore(answer.get()));
      return new Request(
          rule,
          waiting,
          asked,
          silent,
          holding,
          given.map(_ -> List.of(about(holding, silent))).orElse(List.of()));
    }

    private static Warning about(Optional<LocalDate> holding, LocalDate silent) {
      return holding.isPresent()
          ? new Warning(
              "interim-answer",
              "an answer that is not final may be taken as a refusal; the safe date counts from "
                  + holding.get())
          : new Warning(
              "interim-answer-late",
              "an answer that is not final holds the period only if it comes until "
                  + silent
                  + " and before the final one");
    }

    /** The day on which it counts as refused without a final answer. */
    LocalDate refusedOn() {
      return interim.isPresent() ? waiting.interim().endAfter(asked) : silent;
    }

    WaitingTime unanswered() {
      LocalDate refused = refusedOn();
      Move step =
          interim.isPresent()
              ? step(waiting.interimRuleId(), refused, "no final answer counts as refusal")
              : step(waiting.ruleId(), refused, "silence counts as refusal");
      return new WaitingTime(refused, interim.orElse(refused), List.of(step), warnings);
    }

    WaitingTime answered(LocalDate on) {
      Move step = step(waiting.answerRuleId(), on, "refused by answer");
      return new WaitingTime(on, interim.orElse(on), List.of(step), warnings);
    }

    /** Until the first period is over nobody has to rely on the second. */
    WaitingTime answeredLate(LocalDate on, UnaryOperator<LocalDate> lastDay) {
      boolean isOver = on.isAfter(lastDay.apply(refusedOn()));
      Warning late =
          new Warning(
              "late-answer",
              "the request counted as refused on "
                  + refusedOn()
                  + "; a later answer opens a period only if there was no suit, or one that was"
                  + " dismissed as late");
      return new WaitingTime(
          on,
          isOver ? on : interim.orElse(refusedOn()),
          List.of(step(waiting.lateRuleId(), on, "a late answer opens the period anew")),
          Stream.concat(Stream.of(late), warnings.stream()).toList());
    }

    private Move step(String ruleId, LocalDate to, String reason) {
      return new Move(ruleId, rule.version(), asked, to, reason, rule.confidence());
    }
  }
}
