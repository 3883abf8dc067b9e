package org.dayanisma.membership.rights.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why an office or a unit cannot be what is asked for. */
public enum RightsRefusal implements RefusalCode {
  UNKNOWN_OFFICE("unknown-office", "There is no such office."),
  UNKNOWN_UNIT("unknown-unit", "There is no such unit.");

  private final String code;
  private final String sentence;

  RightsRefusal(String code, String sentence) {
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
