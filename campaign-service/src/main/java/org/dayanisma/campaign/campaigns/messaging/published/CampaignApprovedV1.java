package org.dayanisma.campaign.campaigns.messaging.published;

import java.time.Instant;
import java.util.List;

/** A unit agreed to a campaign. */
public record CampaignApprovedV1(
    String campaignId, String unitId, List<String> unitPath, Instant approvedAt) {

  public static final String TYPE = "org.dayanisma.campaign.campaign-approved.v1";
}
