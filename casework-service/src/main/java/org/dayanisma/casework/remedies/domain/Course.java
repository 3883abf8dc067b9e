package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Reason;
import org.dayanisma.decisions.Fault;

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

  /**
   * The last day that one may rely on. Where no day is left after a refusal, nobody waits for the
   * working day that follows it.
   */
  LocalDate safe(Adjustments adjusting) {
    boolean noneLeft =
        stoppedAfter(earliestBegin()).filter(stop -> stop.remainder() == 0).isPresent();
    return noneLeft ? adjusting.workingDayUntil(earliest()) : adjusting.cautious(earliest());
  }

  /** Where the end would have to be moved by a law that is not known, or a time stood still. */
  List<Fault> unknown(RuleBook book) {
    RemedyEvent event = start.event().event();
    Adjustments adjusting = new Adjustments(rule, book.calendar());
    Stream<LocalDate> ends =
        Stream.concat(
            Stream.of(earliest(), nominal()),
            adjusting.statutory(nominal()).stream().map(Move::to));
    Stream<Fault> laws =
        ends.flatMap(end ->
            rule.unknownOn(end).stream()
                .map(
                    counting -> TextsInForce.unknown(event, counting.id(), counting.provenance())));
    Stream<Fault> times =
        touching(book)
            .filter(Standstill::everywhere)
            .map(standstill ->
                new Fault(
                    event.code(),
                    RemedyRefusal.RULE_NOT_IN_FORCE,
                    "periods stood still from %s to %s (%s)"
                        .formatted(standstill.from(), standstill.to(), standstill.id())));
    return Stream.concat(laws, times).limit(1).toList();
  }

  /** The times in which periods stood still while this one ran. */
  Stream<Standstill> touching(RuleBook book) {
    return book.standstills().stream()
        .filter(standstill -> standstill.touches(start.event().on(), nominal()));
  }

  /** Whether the decision may have been given while another text was law. */
  boolean isDoubtful() {
    return texts.period().isDoubtfulOn(start.statutory());
  }

  Optional<StoppedClock> stopped() {
    return stoppedAfter(waited.statutory());
  }

  private Optional<StoppedClock> stoppedAfter(LocalDate begin) {
    return StoppedClock.of(rule, texts, events, begin);
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
    return stoppedAfter(begin)
        .map(StoppedClock::end)
        .orElse(texts.period().period().endAfter(begin));
  }

  /** A request has one day, so only rules without a waiting time have an earlier start. */
  private LocalDate earliestBegin() {
    return rule.precededBy() == null ? start.earliest() : waited.earliest();
  }

  private Optional<LocalDate> byTheTextBefore() {
    return isDoubtful()
        ? rule.before(texts.period()).map(before -> before.endAfter(earliestBegin()))
        : Optional.empty();
  }
}
