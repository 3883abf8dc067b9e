package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.campaign.campaigns.domain.CampaignId;

/** Launch an approved campaign, or agree to its launch as the second person. */
public record LaunchCampaign(Actor actor, CampaignId campaign) {}
