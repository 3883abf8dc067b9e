package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/** Take a campaign one step further. */
public record AdvanceCampaign(Actor actor, CampaignId campaign, Step step) {

  /** The steps of a campaign's life, but its launch. */
  public enum Step {
    APPROVE,
    FINISH
  }
}
