package org.dayanisma.notification.announcements.messaging.campaign;

import java.util.UUID;

/** A campaign is over. */
public record CampaignFinishedV1(UUID campaignId) {

  public static final String TYPE = "org.dayanisma.campaign.campaign-finished.v1";
}
