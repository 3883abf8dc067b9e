package org.dayanisma.casework.remedies.application;

import java.time.LocalDate;
import java.util.Map;

/**
 * "What if": the deadline of a rule for given dates.
 *
 * @param events dates by the name of the event
 */
public record CalculateDeadline(String ruleId, Map<String, LocalDate> events) {

  public CalculateDeadline {
    events = Map.copyOf(events);
  }
}
