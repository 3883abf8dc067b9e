package org.dayanisma.campaign.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.campaign.domain.CampaignId;

/** Take a campaign one step further. */
public record AdvanceCampaign(Actor actor, CampaignId campaign, Step step) {

  /** The steps of a campaign's life, but its launch. */
  public enum Step {
    APPROVE,
    FINISH
  }
}
