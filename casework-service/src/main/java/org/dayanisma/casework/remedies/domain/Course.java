package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;

/** Where a start leads by counting alone, before holidays and recess move the end. */
record Course(
    RemedyRule rule,
    TextsInForce texts,
    RemedyEvents events,
    ClockStart start,
    WaitingTime waited) {

  static Course of(
      RemedyRule rule,
      TextsInForce texts,
      RemedyEvents events,
      ClockStart start,
      Adjustments adjusting) {
    Period period = texts.period().period();
    WaitingTime waited =
        WaitingTime.of(
            rule,
            texts,
            events,
            start.statutory(),
            begin -> adjusting.lastDay(period.endAfter(begin)));
    return new Course(rule, texts, events, start, waited);
  }

  /** The last day by counting alone. */
  LocalDate nominal() {
    return endAfter(waited.statutory());
  }

  /** The earliest such day that a court might take instead. */
  LocalDate earliest() {
    LocalDate end = endAfter(earliestBegin());
    return byTheTextBefore().filter(before -> before.isBefore(end)).orElse(end);
  }

  /** Whether the decision may have been given while another text was law. */
  boolean isDoubtful() {
    return texts.period().isDoubtfulOn(start.statutory());
  }

  Optional<StoppedClock> stopped() {
    return StoppedClock.of(rule, texts, events, waited.statutory());
  }

  /** From the start to {@link #nominal()}. */
  List<Move> steps() {
    List<Move> run = stopped().map(StoppedClock::steps).orElseGet(() -> List.of(wholePeriod()));
    return Stream.of(start.steps(), waited.steps(), run).flatMap(List::stream).toList();
  }

  private Move wholePeriod() {
    LegalPeriod text = texts.period();
    Reason reason = Reason.of("period", text.period().written());
    Move whole = text.step(rule, rule.id(), waited.statutory(), nominal(), reason);
    return rule.countingOf(text.unit())
        .map(counting -> whole.citing(counting.provenance().basis()))
        .orElse(whole);
  }

  private LocalDate endAfter(LocalDate begin) {
    return StoppedClock.of(rule, texts, events, begin)
        .map(StoppedClock::end)
        .orElse(texts.period().period().endAfter(begin));
  }

  /** A request has one day, so only rules without a waiting time have an earlier start. */
  private LocalDate earliestBegin() {
    return rule.precededBy() == null ? start.earliest() : waited.earliest();
  }

  private Optional<LocalDate> byTheTextBefore() {
    return isDoubtful()
        ? rule.before(texts.period()).map(before -> before.period().endAfter(earliestBegin()))
        : Optional.empty();
  }
}
