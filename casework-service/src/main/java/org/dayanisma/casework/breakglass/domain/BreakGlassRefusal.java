package org.dayanisma.casework.breakglass.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why a request for emergency access is not decided. */
public enum BreakGlassRefusal implements RefusalCode {
  ALREADY_DECIDED("already-decided", "Somebody has decided before."),
  REQUEST_LAPSED("request-lapsed", "It must be asked for again.");

  private final String code;
  private final String sentence;

  BreakGlassRefusal(String code, String sentence) {
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
