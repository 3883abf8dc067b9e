package org.dayanisma.notification.announcements.application;

import org.dayanisma.notification.deliveries.application.TellPeople;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.dayanisma.notification.notices.domain.Notice;
import org.dayanisma.notification.notices.domain.NoticeType;
import org.dayanisma.notification.notices.domain.Occasion;
import org.dayanisma.notification.notices.domain.Subject;
import org.springframework.stereotype.Service;

/** Tells everyone a campaign calls, once per campaign and person. */
@Service
public record AnnounceCampaignHandler(TellPeopleHandler tellPeople) {

  public void handle(AnnounceCampaign command) {
    Occasion occasion = Occasion.ofCampaign(command.campaignId());
    Subject campaign = new Subject(Subject.Kind.CAMPAIGN, command.campaignId());
    tellPeople.handle(
        new TellPeople(
            command.audience().stream()
                .distinct()
                .map(member ->
                    Notice.of(
                        occasion, NoticeType.CAMPAIGN_LAUNCHED, member, campaign, command.at()))
                .toList()));
  }
}
