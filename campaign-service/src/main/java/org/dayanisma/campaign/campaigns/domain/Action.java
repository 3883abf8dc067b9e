package org.dayanisma.campaign.campaigns.domain;

/** What a campaign asks of a person. */
public enum Action {
  SIGN,
  WRITE,
  PLEDGE,
  ATTEND,
  STRIKE,
  VOLUNTEER
}
