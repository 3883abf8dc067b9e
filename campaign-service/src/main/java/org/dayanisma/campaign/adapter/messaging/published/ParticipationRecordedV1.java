package org.dayanisma.campaign.adapter.messaging.published;

import java.time.Instant;

/** Somebody took part; who, is nobody's business. */
public record ParticipationRecordedV1(
    String campaignId, String participationId, String action, Instant recordedAt) {

  public static final String TYPE = "org.dayanisma.campaign.participation-recorded.v1";
}
