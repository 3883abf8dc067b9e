package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;

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

  public Outcome<ComputedDeadline> calculate(RemedyRule rule, RemedyEvents events) {
    Optional<ClockStart> start = ClockStart.of(rule, events);
    List<Fault> refusals = new ArrayList<>();
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
        ? Outcome.accepted(compute(rule, events, start.orElseThrow()))
        : Outcome.refused(Refusal.invalid(refusals));
  }

  private static Fault missing(RemedyEvent event, RemedyRule rule) {
    return new Fault(
        event.code(), RemedyRefusal.MISSING, rule.id() + " needs the date of " + event.code());
  }

  private List<Fault> disorder(
      RemedyRule rule,
      RemedyEvents events,
      ClockStart start,
      Optional<RemedyEvents.DatedEvent> stopped) {
    List<Fault> refusals = new ArrayList<>();
    events
        .on(RemedyEvent.UETS_ARRIVAL)
        .filter(arrival ->
            start.event() == RemedyEvent.UETS_ARRIVAL && start.earliest().isBefore(arrival))
        .flatMap(_ -> events.earliestOf(rule.start()))
        .ifPresent(
            opened -> refusals.add(new Fault(opened.event().code(), RemedyRefusal.BEFORE_ARRIVAL)));
    stopped.ifPresent(
        application -> refusals.addAll(stopDisorder(rule, events, start, application)));
    if (rule.precededBy() != null) {
      refusals.addAll(answersBefore(start.earliest(), events));
    }
    return refusals;
  }

  private List<Fault> stopDisorder(
      RemedyRule rule, RemedyEvents events, ClockStart start, RemedyEvents.DatedEvent application) {
    List<Fault> refusals = new ArrayList<>();
    LocalDate lastDay = dueWithoutStop(rule, start);
    if (application.on().isBefore(start.earliest())) {
      refusals.add(
          new Fault(
              application.event().code(),
              RemedyRefusal.BEFORE_START,
              "lies before the start on " + start.earliest()));
    } else if (application.on().isAfter(lastDay)) {
      refusals.add(
          new Fault(
              application.event().code(),
              RemedyRefusal.AFTER_PERIOD,
              "the period had already ended on " + lastDay));
    }
    refusals.addAll(answersBefore(application.on(), events));
    return refusals;
  }

  private static List<Fault> answersBefore(LocalDate application, RemedyEvents events) {
    return Stream.of(RemedyEvent.SUPERIOR_ANSWER, RemedyEvent.INTERIM_ANSWER)
        .filter(answer -> events.on(answer).filter(on -> on.isBefore(application)).isPresent())
        .map(answer -> new Fault(answer.code(), RemedyRefusal.BEFORE_APPLICATION))
        .toList();
  }

  private LocalDate dueWithoutStop(RemedyRule rule, ClockStart start) {
    return lastDay(rule, start.statutory());
  }

  private LocalDate lastDay(RemedyRule rule, LocalDate begin) {
    LocalDate end = rule.period().endAfter(begin);
    List<Move> moves = new Adjustments(rule, book.calendar()).statutory(end);
    return moves.isEmpty() ? end : moves.getLast().to();
  }

  private ComputedDeadline compute(RemedyRule rule, RemedyEvents events, ClockStart start) {
    Adjustments adjusting = new Adjustments(rule, book.calendar());
    WaitingTime waited =
        WaitingTime.of(rule, events, start.statutory(), begin -> lastDay(rule, begin));
    List<Move> steps = new ArrayList<>(start.steps());
    steps.addAll(waited.steps());
    LocalDate nominal = nominal(rule, events, waited.statutory(), steps);
    List<Move> moves = adjusting.statutory(nominal);
    LocalDate due = moves.isEmpty() ? nominal : moves.getLast().to();
    LocalDate cautious =
        adjusting.cautious(
            nominal(rule, events, earliestBegin(rule, start, waited), new ArrayList<>()));
    LocalDate safe = cautious.isAfter(due) ? due : cautious;
    List<Warning> warnings =
        new Warnings(rule, book.calendar()).about(events, start, nominal, due, moves);
    warnings.addAll(waited.warnings());
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

  /** A request has one day, so only rules without a waiting time have an earlier start. */
  private static LocalDate earliestBegin(RemedyRule rule, ClockStart start, WaitingTime waited) {
    return rule.precededBy() == null ? start.earliest() : waited.earliest();
  }

  private static LocalDate nominal(
      RemedyRule rule, RemedyEvents events, LocalDate begin, List<Move> steps) {
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
   * The remainder runs from the refusal, which is the silence or an answer before its end. No
   * recess or holiday lengthens the silence.
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
