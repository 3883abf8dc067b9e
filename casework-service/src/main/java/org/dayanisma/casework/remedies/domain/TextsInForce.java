package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a rule that were law when the given events happened: the period by the day that
 * starts the clock, silence and waiting by the day of the application (Law 2577 provisional art.
 * 10).
 *
 * @param period how long the period is
 * @param silence how long silence lasts, if an application was made
 * @param interim how long one may wait after an answer that is not final, if there was one
 */
record TextsInForce(
    LegalPeriod period, @Nullable LegalPeriod silence, @Nullable LegalPeriod interim) {

  /** The texts, or why there are none. */
  record Found(Optional<TextsInForce> texts, List<Fault> faults) {}

  static Found of(RemedyRule rule, RemedyEvents events, ClockStart start) {
    Search search = new Search(rule, new ArrayList<>());
    RemedyEvent event = start.event().event();
    rule.electronicService()
        .filter(_ -> event == RemedyEvent.UETS_ARRIVAL)
        .ifPresent(service -> search.law(event, start.event().on(), List.of(service.provenance())));
    Optional<LegalPeriod> period = search.law(event, start.statutory(), rule.periods());
    period
        .flatMap(found -> rule.countingOf(found.unit()))
        .ifPresent(
            counting -> search.law(event, start.statutory(), List.of(counting.provenance())));
    Optional<LegalPeriod> silence = Optional.empty();
    Optional<LegalPeriod> interim = Optional.empty();
    RemedyRule.Waiting waiting = rule.precededBy();
    if (waiting != null) {
      silence = search.law(event, start.statutory(), waiting.silences());
      if (events.on(RemedyEvent.INTERIM_ANSWER).isPresent()) {
        interim = search.law(event, start.statutory(), waiting.interims());
      }
    }
    ClockStop stop = rule.stop();
    if (stop != null) {
      silence =
          events
              .earliestOf(stop.events())
              .flatMap(application ->
                  search.law(application.event(), application.on(), stop.silences()));
    }
    return search.faults().isEmpty()
        ? new Found(
            Optional.of(
                new TextsInForce(period.orElseThrow(), silence.orElse(null), interim.orElse(null))),
            List.of())
        : new Found(Optional.empty(), search.faults().stream().distinct().toList());
  }

  /** Looks texts up and notes which are missing. */
  private record Search(RemedyRule rule, List<Fault> faults) {

    <T extends DatedLaw> Optional<T> law(RemedyEvent event, LocalDate day, List<T> texts) {
      Optional<T> text = DatedLaw.on(day, texts);
      if (text.isEmpty()) {
        faults.add(unknown(event, rule.id(), texts.getFirst()));
      }
      return text;
    }
  }

  /**
   * No text that is known here was law on that day.
   *
   * @param first the oldest text that is known
   */
  static Fault unknown(RemedyEvent event, String ruleId, DatedLaw first) {
    return new Fault(
        event.code(),
        RemedyRefusal.RULE_NOT_IN_FORCE,
        "%s is known here since %s only".formatted(ruleId, first.from()));
  }
}
