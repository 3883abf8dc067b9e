package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reading;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;

/**
 * Computes the time limit of a remedy from dated events: start → waiting time → period → stop of
 * the clock → adjustments, each by the text that was law on its day. Where no such text is known,
 * or periods stood still, it refuses. A pure function of the rule book; it neither reads the clock
 * nor knows which dates are plausible today (see {@link EventPlausibility}).
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
    List<Fault> refusals = new ArrayList<>(strangers(rule, events));
    if (start.isEmpty()) {
      refusals.add(missing(rule.start().getFirst(), rule));
    }
    ClockStop stop = rule.stop();
    Optional<RemedyEvents.DatedEvent> stopped =
        stop == null ? Optional.empty() : events.earliestOf(stop.events());
    if (stop != null && stopped.isEmpty() && (stop.required() || isAnswered(events))) {
      refusals.add(missing(stop.events().getFirst(), rule));
    }
    if (start.isEmpty()) {
      return Outcome.refused(Refusal.invalid(refusals));
    }
    TextsInForce.Found found = TextsInForce.of(rule, events, start.get());
    refusals.addAll(found.faults());
    found
        .texts()
        .ifPresent(texts -> refusals.addAll(disorder(rule, texts, events, start.get(), stopped)));
    if (refusals.isEmpty()) {
      Course course =
          Course.of(rule, found.texts().orElseThrow(), events, start.get(), adjusting(rule));
      refusals.addAll(course.unknown(book));
      SafeDay.Found safe = SafeDay.of(book, rule, events);
      if (refusals.isEmpty() && safe.day().isPresent()) {
        return Outcome.accepted(compute(course, safe.day().get()));
      }
      refusals.addAll(refusals.isEmpty() ? safe.faults() : List.of());
    }
    return Outcome.refused(Refusal.invalid(refusals));
  }

  /** What the rule can neither count nor understand as something else. */
  private static List<Fault> strangers(RemedyRule rule, RemedyEvents events) {
    return events.given().stream()
        .filter(event -> !rule.knows(event))
        .sorted()
        .map(event ->
            new Fault(
                event.code(),
                RemedyRefusal.EVENT_NOT_OF_RULE,
                rule.id() + " does not know " + event.code()))
        .toList();
  }

  private static boolean isAnswered(RemedyEvents events) {
    return events.given().stream().anyMatch(RemedyEvent::isAnswer);
  }

  private static Fault missing(RemedyEvent event, RemedyRule rule) {
    return new Fault(
        event.code(), RemedyRefusal.MISSING, rule.id() + " needs the date of " + event.code());
  }

  private List<Fault> disorder(
      RemedyRule rule,
      TextsInForce texts,
      RemedyEvents events,
      ClockStart start,
      Optional<RemedyEvents.DatedEvent> stopped) {
    List<Fault> refusals = new ArrayList<>();
    events
        .earliestOf(rule.start())
        .filter(_ -> start.event().event() == RemedyEvent.UETS_ARRIVAL)
        .filter(opened -> opened.on().isBefore(start.event().on()))
        .ifPresent(
            opened -> refusals.add(new Fault(opened.event().code(), RemedyRefusal.BEFORE_ARRIVAL)));
    stopped.ifPresent(
        application -> refusals.addAll(stopDisorder(rule, texts, events, start, application)));
    if (rule.precededBy() != null) {
      refusals.addAll(
          before(start.earliest(), events, event -> event.isAnswer() || event.makesKnown()));
    }
    return refusals;
  }

  private List<Fault> stopDisorder(
      RemedyRule rule,
      TextsInForce texts,
      RemedyEvents events,
      ClockStart start,
      RemedyEvents.DatedEvent application) {
    List<Fault> refusals = new ArrayList<>();
    LocalDate lastDay =
        adjusting(rule).lastDay(texts.period().period().endAfter(start.statutory()));
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
    refusals.addAll(before(application.on(), events, RemedyEvent::isAnswer));
    return refusals;
  }

  private static List<Fault> before(
      LocalDate application, RemedyEvents events, Predicate<RemedyEvent> answers) {
    return events.given().stream()
        .filter(answers)
        .filter(answer -> events.on(answer).filter(on -> on.isBefore(application)).isPresent())
        .sorted()
        .map(answer -> new Fault(answer.code(), RemedyRefusal.BEFORE_APPLICATION))
        .toList();
  }

  private Adjustments adjusting(RemedyRule rule) {
    return new Adjustments(rule, book.calendar());
  }

  private ComputedDeadline compute(Course course, SafeDay safest) {
    RemedyRule rule = course.rule();
    LegalPeriod period = course.texts().period();
    List<Move> steps = course.steps();
    List<Move> moves = adjusting(rule).statutory(course.nominal());
    LocalDate due = moves.isEmpty() ? course.nominal() : moves.getLast().to();
    LocalDate safe = safest.on().isAfter(due) ? due : safest.on();
    return new ComputedDeadline(
        rule.id(),
        rule.version(),
        book.version(),
        rule.forum(),
        course.start().event(),
        period.period(),
        course.nominal(),
        due,
        safe,
        steps,
        moves,
        readings(course, safe, due),
        warnings(course, due, safe, moves, safest.warnings()),
        period.basis(),
        safest.isDoubtful() ? Confidence.C : confidence(period, due, steps, moves));
  }

  private List<Warning> warnings(
      Course course, LocalDate due, LocalDate safe, List<Move> moves, List<Warning> ofTheSafeDay) {
    List<Warning> warnings =
        new Warnings(course.rule(), book.calendar())
            .about(
                course.events(), course.start(), course.texts().period(), course.nominal(), moves);
    if (course.isDoubtful()) {
      warnings.add(Warning.of("earlier-law", course.texts().period().from()));
    }
    course
        .touching(book)
        .forEach(standstill ->
            warnings.add(
                Warning.of("standstill-in-provinces", standstill.from(), standstill.to())));
    warnings.addAll(course.waited().warnings());
    course.stopped().ifPresent(stopped -> warnings.addAll(stopped.warnings(safe)));
    warnings.addAll(ofTheSafeDay);
    warnings.addAll(new LastDays(book.calendar()).warnings(safe, due));
    return warnings;
  }

  /**
   * Each last day that a reading of the law gives. Courts differ about whether the day of an
   * application counts as elapsed.
   */
  private List<Reading> readings(Course course, LocalDate safe, LocalDate due) {
    List<Reading> readings = new ArrayList<>();
    if (safe.isBefore(due)) {
      readings.add(new Reading("earliest", safe));
    }
    readings.add(new Reading("statute", due));
    LocalDate later = adjusting(course.rule()).lastDay(course.nominal().plusDays(1));
    if (course.stopped().isPresent() && later.isAfter(due)) {
      readings.add(new Reading("application-day-left", later));
    }
    return readings.size() == 1 ? List.of() : readings;
  }

  private Confidence confidence(
      LegalPeriod period, LocalDate due, List<Move> steps, List<Move> moves) {
    Confidence known = book.calendar().coverage().includes(due) ? Confidence.A : Confidence.C;
    return Stream.concat(steps.stream(), moves.stream())
        .map(Move::confidence)
        .reduce(period.confidence().weaker(known), Confidence::weaker);
  }
}
