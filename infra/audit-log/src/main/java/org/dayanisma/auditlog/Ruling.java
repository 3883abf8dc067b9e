package org.dayanisma.auditlog;

import java.util.Map;

/**
 * What comes of an attempt.
 *
 * @param alarm whether this is the attempt with which the reader went beyond a bound
 * @param details what the record says about it, in addition to what the attempt says
 */
record Ruling(RecordedOutcome outcome, boolean alarm, Map<String, String> details) {

  Ruling {
    details = Map.copyOf(details);
  }

  Ruling(RecordedOutcome outcome, boolean alarm) {
    this(outcome, alarm, Map.of());
  }
}
