package org.dayanisma.notification.announcements.messaging;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.announcements.application.AnnounceCampaign;
import org.dayanisma.notification.announcements.application.AnnounceCampaignHandler;
import org.dayanisma.notification.announcements.messaging.campaign.AudienceCalledV1;
import org.dayanisma.notification.notices.domain.RecipientId;

/** What campaign tells: whom it calls. */
public final class CampaignEventsConsumer {

  public static final String CALLED = "org.dayanisma.campaign.audience-called.v1";

  private final AnnounceCampaignHandler announceCampaign;

  public CampaignEventsConsumer(AnnounceCampaignHandler announceCampaign) {
    this.announceCampaign = announceCampaign;
  }

  public void called(AudienceCalledV1 audience, IncomingEvent event) {
    announceCampaign.handle(
        new AnnounceCampaign(
            audience.campaignId().toString(),
            audience.memberIds().stream().map(id -> new RecipientId(id.toString())).toList(),
            event.time()));
  }
}
