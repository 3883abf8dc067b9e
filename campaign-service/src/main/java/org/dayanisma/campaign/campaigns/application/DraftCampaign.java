package org.dayanisma.campaign.campaigns.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.campaigns.domain.CampaignKind;
import org.dayanisma.campaign.campaigns.domain.CampaignWords;
import org.dayanisma.campaign.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Begin a campaign of a unit.
 *
 * @param id of the campaign to be; the same for a repetition of the same command
 */
public record DraftCampaign(
    Actor actor,
    CampaignId id,
    CampaignKind kind,
    CampaignWords words,
    UnitId unit,
    @Nullable Integer goal) {}
