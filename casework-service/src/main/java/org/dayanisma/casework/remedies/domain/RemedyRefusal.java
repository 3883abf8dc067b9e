package org.dayanisma.casework.remedies.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why no deadline is computed. */
public enum RemedyRefusal implements RefusalCode {
  AFTER_PERIOD("after-period", "The period had already ended."),
  BEFORE_APPLICATION("before-application", "The answer precedes the application."),
  BEFORE_ARRIVAL("before-arrival", "Opened before the message arrived."),
  BEFORE_START("before-start", "Lies before the start."),
  IN_THE_FUTURE("in-the-future", "Must not lie in the future."),
  MISSING("missing", "The rule needs the date of this event."),
  RULE_NOT_IN_FORCE("rule-not-in-force", "The rule did not stand in this form then."),
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
