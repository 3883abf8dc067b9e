package org.dayanisma.campaign.campaigns.domain;

import static org.dayanisma.campaign.campaigns.domain.Action.ATTEND;
import static org.dayanisma.campaign.campaigns.domain.Action.PLEDGE;
import static org.dayanisma.campaign.campaigns.domain.Action.SIGN;
import static org.dayanisma.campaign.campaigns.domain.Action.STRIKE;
import static org.dayanisma.campaign.campaigns.domain.Action.VOLUNTEER;
import static org.dayanisma.campaign.campaigns.domain.Action.WRITE;

import java.util.Set;

/** What sort of campaign it is, and so what it may ask of people. */
public enum CampaignKind {
  PETITION(SIGN),
  LETTER(SIGN, WRITE),
  PRESS_STATEMENT(SIGN, ATTEND),
  DEMONSTRATION(PLEDGE, ATTEND, VOLUNTEER),
  WORK_STOPPAGE(PLEDGE, STRIKE, VOLUNTEER),
  BARGAINING_ROUND(SIGN, ATTEND),
  RATIFICATION_DRIVE(SIGN, WRITE),
  TRAINING_PROGRAMME(ATTEND, VOLUNTEER),
  WORKSHOP(ATTEND, VOLUNTEER),
  SOCIAL_DIALOGUE_MEETING(ATTEND),
  GRANT_PROJECT(VOLUNTEER),
  SOLIDARITY_APPEAL(SIGN, PLEDGE, VOLUNTEER),
  BOYCOTT(SIGN, PLEDGE);

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<Action> actions;

  CampaignKind(Action... actions) {
    this.actions = Set.of(actions);
  }

  /** Whether a campaign of this kind asks for the action. */
  public boolean asksFor(Action action) {
    return actions.contains(action);
  }
}
