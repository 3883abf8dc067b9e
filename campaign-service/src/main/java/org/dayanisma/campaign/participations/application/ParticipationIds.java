package org.dayanisma.campaign.participations.application;

import org.dayanisma.campaign.campaigns.domain.CampaignId;
import org.dayanisma.campaign.participations.domain.ParticipationId;
import org.dayanisma.campaign.register.domain.MemberId;

/** The one participation of a member in a campaign, which only the holder of the key can name. */
@FunctionalInterface
public interface ParticipationIds {

  ParticipationId of(CampaignId campaign, MemberId member);
}
