package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.commands.Asked;

/** Launch an approved campaign, or agree to its launch as the second person. */
public record LaunchCampaign(Asked asked, CampaignId campaign) {}
