package org.dayanisma.campaign.campaigns.messaging.published;

import java.time.Instant;
import java.util.List;

/** A campaign began to run. */
public record CampaignLaunchedV1(
    String campaignId, String unitId, List<String> unitPath, String kind, Instant launchedAt) {

  public static final String TYPE = "org.dayanisma.campaign.campaign-launched.v1";
}
