package org.dayanisma.casework.remedies.domain;

import java.util.List;

/**
 * An application that stops a running period; silence counts as refusal, and the remainder then
 * runs on (Law 2577 art. 11). The day of the application counts as elapsed, which is the cautious
 * side of a split in the case law; the answer shows the other side as a reading.
 *
 * @param ruleId the rule that stops the clock
 * @param events the applications that stop it
 * @param required whether the calculation makes no sense without an application
 * @param silenceRuleId the rule by which silence ends the stop
 * @param silences how long silence lasts, by the day of the application
 */
public record ClockStop(
    String ruleId,
    List<RemedyEvent> events,
    boolean required,
    String silenceRuleId,
    List<LegalPeriod> silences) {

  public ClockStop {
    events = List.copyOf(events);
    silences = DatedLaw.inOrder(silences);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a stop needs an event");
    }
  }
}
