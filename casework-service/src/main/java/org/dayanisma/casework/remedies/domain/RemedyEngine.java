package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.Calculation.Computed;
import org.dayanisma.casework.remedies.domain.Calculation.Refusal;
import org.dayanisma.casework.remedies.domain.Calculation.Refused;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;

/**
 * Computes the time limit of a remedy from dated events: start → waiting time → period → stop of
 * the clock → adjustments. A pure function of the rule book; it neither reads the clock nor knows
 * which dates are plausible today (see {@link EventPlausibility}).
 */
public final class RemedyEngine {

  private final RuleBook book;

  public RemedyEngine(RuleBook book) {
    this.book = book;
  }

  public RuleBook book() {
    return book;
  }

  public Calculation calculate(RemedyRule rule, RemedyEvents events) {
    Optional<ClockStart> start = ClockStart.of(rule, events);
    List<Refusal> refusals = new ArrayList<>();
    if (start.isEmpty()) {
      refusals.add(missing(rule.start().getFirst(), rule));
    }
    ClockStop stop = rule.stop();
    Optional<RemedyEvents.DatedEvent> stopped =
        stop == null ? Optional.empty() : events.earliestOf(stop.events());
    if (stop != null && stop.required() && stopped.isEmpty()) {
      refusals.add(missing(stop.events().getFirst(), rule));
    }
    if (start.isPresent()) {
      refusals.addAll(disorder(rule, events, start.get(), stopped));
    }
    return refusals.isEmpty()
        ? new Computed(compute(rule, events, start.orElseThrow()))
        : new Refused(refusals);
  }

  private static Refusal missing(RemedyEvent event, RemedyRule rule) {
    return new Refusal(event, "missing", rule.id() + " needs the date of " + event.code());
  }

  private List<Refusal> disorder(
      RemedyRule rule,
      RemedyEvents events,
      ClockStart start,
      Optional<RemedyEvents.DatedEvent> stopped) {
    List<Refusal> refusals = new ArrayList<>();
    events
        .on(RemedyEvent.UETS_ARRIVAL)
        .filter(arrival ->
            start.event() == RemedyEvent.UETS_ARRIVAL && start.earliest().isBefore(arrival))
        .flatMap(_ -> events.earliestOf(rule.start()))
        .ifPresent(opened ->
            refusals.add(
                new Refusal(
                    opened.event(), "before-arrival", "opened before the message arrived")));
    stopped.ifPresent(
        application -> refusals.addAll(stopDisorder(rule, events, start, application)));
    return refusals;
  }

  private List<Refusal> stopDisorder(
      RemedyRule rule, RemedyEvents events, ClockStart start, RemedyEvents.DatedEvent application) {
    List<Refusal> refusals = new ArrayList<>();
    LocalDate lastDay = dueWithoutStop(rule, start);
    if (application.on().isBefore(start.earliest())) {
      refusals.add(
          new Refusal(
              application.event(), "before-start", "lies before the start on " + start.earliest()));
    } else if (application.on().isAfter(lastDay)) {
      refusals.add(
          new Refusal(
              application.event(), "after-period", "the period had already ended on " + lastDay));
    }
    events
        .on(RemedyEvent.SUPERIOR_ANSWER)
        .filter(answer -> answer.isBefore(application.on()))
        .ifPresent(_ ->
            refusals.add(
                new Refusal(
                    RemedyEvent.SUPERIOR_ANSWER,
                    "before-application",
                    "the answer precedes the application")));
    return refusals;
  }

  private LocalDate dueWithoutStop(RemedyRule rule, ClockStart start) {
    LocalDate end = rule.period().endAfter(afterWaiting(rule, start.statutory()));
    List<Move> moves = new Adjustments(rule, book.calendar()).statutory(end);
    return moves.isEmpty() ? end : moves.getLast().to();
  }

  private static LocalDate afterWaiting(RemedyRule rule, LocalDate day) {
    RemedyRule.Waiting waiting = rule.precededBy();
    return waiting == null ? day : waiting.period().endAfter(day);
  }

  private ComputedDeadline compute(RemedyRule rule, RemedyEvents events, ClockStart start) {
    Adjustments adjusting = new Adjustments(rule, book.calendar());
    List<Move> steps = new ArrayList<>(start.steps());
    LocalDate nominal = nominal(rule, events, start.statutory(), steps);
    List<Move> moves = adjusting.statutory(nominal);
    LocalDate due = moves.isEmpty() ? nominal : moves.getLast().to();
    LocalDate cautious =
        adjusting.cautious(nominal(rule, events, start.earliest(), new ArrayList<>()));
    LocalDate safe = cautious.isAfter(due) ? due : cautious;
    List<Warning> warnings =
        new Warnings(rule, book.calendar()).about(events, start, nominal, due, moves);
    return new ComputedDeadline(
        rule.id(),
        rule.version(),
        book.version(),
        rule.title(),
        rule.forum(),
        nominal,
        due,
        safe,
        steps,
        moves,
        warnings,
        rule.legalBasis(),
        rule.source(),
        confidence(rule, due, steps, moves));
  }

  private static LocalDate nominal(
      RemedyRule rule, RemedyEvents events, LocalDate start, List<Move> steps) {
    LocalDate begin = afterWaiting(rule, start);
    RemedyRule.Waiting waiting = rule.precededBy();
    if (waiting != null) {
      steps.add(
          new Move(
              waiting.ruleId(),
              rule.version(),
              start,
              begin,
              "silence counts as refusal",
              rule.confidence()));
    }
    LocalDate end = rule.period().endAfter(begin);
    ClockStop stop = rule.stop();
    Optional<LocalDate> application =
        stop == null
            ? Optional.empty()
            : events.earliestOf(stop.events()).map(RemedyEvents.DatedEvent::on);
    return stop == null || application.isEmpty()
        ? end
        : resumed(rule, stop, events, application.get(), end, steps);
  }

  /**
   * The remainder runs from the refusal: silence, or an answer before that. No recess or holiday
   * lengthens the silence.
   */
  private static LocalDate resumed(
      RemedyRule rule,
      ClockStop stop,
      RemedyEvents events,
      LocalDate application,
      LocalDate end,
      List<Move> steps) {
    LocalDate silent = stop.silence().endAfter(application);
    Optional<LocalDate> answer =
        events.on(RemedyEvent.SUPERIOR_ANSWER).filter(on -> on.isBefore(silent));
    LocalDate refused = answer.orElse(silent);
    long remainder = Math.max(0, ChronoUnit.DAYS.between(application, end));
    String reason =
        (answer.isPresent() ? "refused by answer" : "refused by silence")
            + "; "
            + remainder
            + " days are left";
    steps.add(
        new Move(
            answer.isPresent() ? stop.ruleId() : stop.silenceRuleId(),
            rule.version(),
            application,
            refused,
            reason,
            rule.confidence()));
    return refused.plusDays(remainder);
  }

  private Confidence confidence(
      RemedyRule rule, LocalDate due, List<Move> steps, List<Move> moves) {
    Confidence known = book.calendar().coverage().includes(due) ? Confidence.A : Confidence.C;
    return Stream.concat(steps.stream(), moves.stream())
        .map(Move::confidence)
        .reduce(rule.confidence().weaker(known), Confidence::weaker);
  }
}
