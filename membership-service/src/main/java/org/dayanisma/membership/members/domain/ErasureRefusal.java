package org.dayanisma.membership.members.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why an erasure is not asked for, approved or taken back. */
public enum ErasureRefusal implements RefusalCode {
  ENOUGH_WAIT(
      "enough-wait", "You have asked today for as many erasures as may wait for a second person."),
  MEMBER_ID_NEEDED(
      "member-id-needed",
      "Accounts without a member id, as yours is, have asked for as many erasures today as they may together; a further one needs a second person, who must be known to be somebody else by your member id."),
  NOTHING_ASKED("nothing-asked", "No erasure was asked for."),
  NOTHING_WAITS("nothing-waits", "No erasure waits for a second person."),
  UNKNOWN_REASON(
      "unknown-reason", "SUBJECT_REQUEST, CONSENT_WITHDRAWN, RETENTION_EXPIRED or UNLAWFUL.");

  private final String code;
  private final String sentence;

  ErasureRefusal(String code, String sentence) {
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
