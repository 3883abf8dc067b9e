package org.dayanisma.campaign.application;

import org.dayanisma.campaign.domain.CampaignId;
import org.dayanisma.campaign.domain.MemberId;
import org.dayanisma.campaign.domain.participation.ParticipationId;

/** The one participation of a member in a campaign, which only the holder of the key can name. */
@FunctionalInterface
public interface ParticipationIds {

  ParticipationId of(CampaignId campaign, MemberId member);
}
