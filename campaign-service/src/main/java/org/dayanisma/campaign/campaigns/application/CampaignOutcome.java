package org.dayanisma.campaign.campaigns.application;

import java.time.Instant;
import org.dayanisma.campaign.campaigns.domain.Campaign;
import org.dayanisma.campaign.campaigns.domain.CampaignStatus;

/** How a step ended. */
public sealed interface CampaignOutcome {

  /** Done and stored. */
  record Done(Campaign campaign) implements CampaignOutcome {}

  /** There is no such campaign for the actor. */
  record Unknown() implements CampaignOutcome {}

  /** The campaign is elsewhere in its life. */
  record NotNow(CampaignStatus status) implements CampaignOutcome {}

  /** It is not launched: a second person must agree to it, by launching it too. */
  record WaitsForSecond(Campaign campaign) implements CampaignOutcome {}

  /**
   * The members have been called as often as they may be today.
   *
   * @param again when more may be launched
   */
  record CalledEnough(Instant again) implements CampaignOutcome {}
}
