package org.dayanisma.notification.announcements.application;

import java.time.Instant;
import java.util.List;
import org.dayanisma.notification.notices.domain.RecipientId;

/** A campaign calls these people; one chunk of its audience. */
public record AnnounceCampaign(String campaignId, List<RecipientId> audience, Instant at) {

  public AnnounceCampaign {
    audience = List.copyOf(audience);
  }
}
