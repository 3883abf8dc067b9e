package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.commands.Asked;

/** Take a campaign one step further. */
public record AdvanceCampaign(Asked asked, CampaignId campaign, Step step) {

  /** The steps of a campaign's life, but its launch. */
  public enum Step {
    APPROVE,
    FINISH
  }
}
