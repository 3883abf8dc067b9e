package org.dayanisma.campaign.campaigns.domain;

import org.dayanisma.decisions.RefusalCode;

/** Why a campaign is not drafted or does not go on. */
public enum CampaignRefusal implements RefusalCode {
  CALLED_ENOUGH(
      "called-enough",
      "These members have been called as often as they may be today; more from the moment named on."),
  UNKNOWN_UNIT("unknown-unit", "There is no such unit where you run campaigns."),
  WRONG_STATUS("wrong-status", "The campaign is in another status, so this cannot be done.");

  private final String code;
  private final String sentence;

  CampaignRefusal(String code, String sentence) {
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
