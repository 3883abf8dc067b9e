package org.dayanisma.campaign.application;

import org.dayanisma.campaign.domain.Campaign;
import org.dayanisma.campaign.domain.CampaignStatus;

/** How a step ended. */
public sealed interface CampaignOutcome {

  /** Done and stored. */
  record Done(Campaign campaign) implements CampaignOutcome {}

  /** There is no such campaign for the actor. */
  record Unknown() implements CampaignOutcome {}

  /** The campaign is elsewhere in its life. */
  record NotNow(CampaignStatus status) implements CampaignOutcome {}
}
