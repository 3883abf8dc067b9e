package org.dayanisma.notification.adapter.messaging;

import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.notification.adapter.messaging.campaign.AudienceCalledV1;
import org.dayanisma.notification.application.AnnounceCampaign;
import org.dayanisma.notification.application.AnnounceCampaignHandler;
import org.dayanisma.notification.domain.RecipientId;

/** What campaign tells: whom it calls. */
public final class CampaignEventsConsumer {

  public static final String CALLED = "org.dayanisma.campaign.audience-called.v1";

  private final EventBodies bodies = new EventBodies();
  private final AnnounceCampaignHandler announceCampaign;

  public CampaignEventsConsumer(AnnounceCampaignHandler announceCampaign) {
    this.announceCampaign = announceCampaign;
  }

  public void called(IncomingEvent event) {
    on(bodies.read(event, AudienceCalledV1.class), event);
  }

  void on(AudienceCalledV1 audience, IncomingEvent event) {
    announceCampaign.handle(
        new AnnounceCampaign(
            audience.campaignId().toString(),
            audience.memberIds().stream().map(id -> new RecipientId(id.toString())).toList(),
            event.time()));
  }
}
