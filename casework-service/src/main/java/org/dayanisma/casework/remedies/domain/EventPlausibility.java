package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.decisions.Fault;

/**
 * The dates about which a person may ask. An act of an authority (notice, service, answer) cannot
 * lie in the future; the applicant's own acts may be planned up to a year ahead. Which law was in
 * force then is asked by the engine.
 */
public final class EventPlausibility {

  private static final int PLANNING_YEARS = 1;

  private EventPlausibility() {}

  /** Every refusal, in the order of the events. */
  public static List<Fault> check(RemedyEvents events, LocalDate today) {
    return events.dates().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> check(entry.getKey(), entry.getValue(), today).stream())
        .toList();
  }

  private static Optional<Fault> check(RemedyEvent event, LocalDate on, LocalDate today) {
    LocalDate latest = event.isOwnAct() ? today.plusYears(PLANNING_YEARS) : today;
    return on.isAfter(latest)
        ? Optional.of(
            new Fault(event.code(), RemedyRefusal.IN_THE_FUTURE, "must not lie after " + latest))
        : Optional.empty();
  }
}
