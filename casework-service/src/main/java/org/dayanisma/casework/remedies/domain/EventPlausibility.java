package org.dayanisma.casework.remedies.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dayanisma.decisions.Fault;

/**
 * The dates about which a person may ask. An act of an authority (notice, service, answer) cannot
 * lie in the future; the applicant's own acts may be planned up to a year ahead. Nothing may
 * precede the day from which the rule has its present form: an older case needs the older rule, and
 * an answer by the new one without a warning would be wrong.
 */
public final class EventPlausibility {

  private static final int PLANNING_YEARS = 1;

  private EventPlausibility() {}

  /** Every refusal, in the order of the events. */
  public static List<Fault> check(RemedyRule rule, RemedyEvents events, LocalDate today) {
    List<Fault> refusals = new ArrayList<>();
    events.dates().entrySet().stream()
        .sorted(Comparator.comparing(Map.Entry::getKey))
        .forEach(entry -> check(rule, entry.getKey(), entry.getValue(), today, refusals));
    return refusals;
  }

  private static void check(
      RemedyRule rule, RemedyEvent event, LocalDate on, LocalDate today, List<Fault> refusals) {
    LocalDate latest = event.isOwnAct() ? today.plusYears(PLANNING_YEARS) : today;
    if (on.isAfter(latest)) {
      refusals.add(
          new Fault(event.code(), RemedyRefusal.IN_THE_FUTURE, "must not lie after " + latest));
    } else if (on.isBefore(rule.inForceSince())) {
      refusals.add(
          new Fault(
              event.code(),
              RemedyRefusal.RULE_NOT_IN_FORCE,
              "%s stands in this form since %s only".formatted(rule.id(), rule.inForceSince())));
    }
  }
}
