package org.dayanisma.membership.mandates.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why a mandate is not started or ended. */
public enum MandateRefusal implements RefusalCode {
  ALREADY_ENDED("already-ended", "This mandate has ended."),
  BEFORE_ADMISSION("before-admission", "That is before this person was a member."),
  BEFORE_START("before-start", "That is before the mandate started."),
  ENDED_IN_FUTURE("future", "A mandate cannot end in the future."),
  HOLDER_UNDER_AGE("holder-under-age", "Whoever holds an office is 18 years old (4721/11)."),
  ID_TAKEN("id-taken", "This id is in use."),
  OFFICE_HELD("office-held", "They hold this office already."),
  OUT_OF_RANGE("out-of-range", "A mandate starts no earlier than 1950 and not in the future."),
  UNKNOWN_MEMBER("unknown-member", "There is no such member.");

  private final String code;
  private final String sentence;

  MandateRefusal(String code, String sentence) {
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
