package org.dayanisma.campaign.campaigns.messaging.published;

import java.time.Instant;
import java.util.List;

/** A campaign is over; nobody is called to it any more. */
public record CampaignFinishedV1(
    String campaignId, String unitId, List<String> unitPath, Instant finishedAt) {

  public static final String TYPE = "org.dayanisma.campaign.campaign-finished.v1";
}
