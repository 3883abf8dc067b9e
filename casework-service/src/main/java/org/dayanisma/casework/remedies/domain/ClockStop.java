package org.dayanisma.casework.remedies.domain;

import java.util.List;

/**
 * An application that stops a running period; silence for {@link #silence} days counts as refusal,
 * and the remainder then runs on (Law 2577 art. 11). The day of the application counts as elapsed,
 * which is the cautious side of a split in the case law.
 *
 * @param ruleId the rule that stops the clock
 * @param events the applications that stop it
 * @param required whether the calculation makes no sense without an application
 * @param silenceRuleId the rule by which silence ends the stop
 */
public record ClockStop(
    String ruleId,
    List<RemedyEvent> events,
    boolean required,
    String silenceRuleId,
    Period silence) {

  public ClockStop {
    events = List.copyOf(events);
    if (events.isEmpty()) {
      throw new IllegalArgumentException("a stop needs an event");
    }
  }
}
