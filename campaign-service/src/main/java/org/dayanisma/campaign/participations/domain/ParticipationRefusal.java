package org.dayanisma.campaign.participations.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why somebody does not take part. */
public enum ParticipationRefusal implements RefusalCode {
  NOT_ASKED_FOR("not-asked-for", "This campaign does not ask for that."),
  NOT_CALLED(
      "not-called",
      "This campaign called the members of its unit before you became one of them; only they can take part."),
  WRONG_STATUS("wrong-status", "The campaign is in another status; nobody can take part now.");

  private final String code;
  private final String sentence;

  ParticipationRefusal(String code, String sentence) {
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
