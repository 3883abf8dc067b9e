package org.dayanisma.campaign.campaigns.messaging.published;

import java.util.List;

/**
 * These members are called by a campaign.
 *
 * @param chunk place of this piece of the audience, from 1
 * @param chunks how many pieces there are
 * @param memberIds 1 to 500
 */
public record AudienceCalledV1(String campaignId, int chunk, int chunks, List<String> memberIds) {

  public static final String TYPE = "org.dayanisma.campaign.audience-called.v1";
}
