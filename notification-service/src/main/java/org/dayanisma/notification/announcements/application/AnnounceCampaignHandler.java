package org.dayanisma.notification.application;

import org.dayanisma.notification.domain.Notice;
import org.dayanisma.notification.domain.NoticeType;
import org.dayanisma.notification.domain.Occasion;
import org.dayanisma.notification.domain.Subject;

/** Tells everyone a campaign calls, once per campaign and person. */
public final class AnnounceCampaignHandler {

  private final TellPeopleHandler tellPeople;

  public AnnounceCampaignHandler(TellPeopleHandler tellPeople) {
    this.tellPeople = tellPeople;
  }

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
