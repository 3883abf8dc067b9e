package org.dayanisma.casework.remedies.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why no deadline is computed. */
public enum RemedyRefusal implements RefusalCode {
  AFTER_PERIOD("after-period", "The period had already ended."),
  BEFORE_APPLICATION("before-application", "The answer precedes the application."),
  BEFORE_ARRIVAL("before-arrival", "The message cannot have been opened before it arrived."),
  BEFORE_START("before-start", "This is before the start."),
  EVENT_NOT_OF_RULE("event-not-of-rule", "This rule does not know this event."),
  IN_THE_FUTURE("in-the-future", "Must not be in the future."),
  MISSING("missing", "The rule needs the date of this event."),
  RULE_NOT_IN_FORCE("rule-not-in-force", "The rule was not in force in this form then."),
  UNKNOWN_EVENT("unknown-event", "No rule knows this event."),
  UNKNOWN_RULE("unknown-rule", "There is no such rule.");

  private final String code;
  private final String sentence;

  RemedyRefusal(String code, String sentence) {
    this.code = code;
    this.sentence = sentence;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public String sentence() {
    return sentence;
  }
}
