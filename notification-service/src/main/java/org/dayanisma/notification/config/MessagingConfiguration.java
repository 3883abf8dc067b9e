package org.dayanisma.notification.config;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.notification.announcements.application.EndCampaignHandler;
import org.dayanisma.notification.announcements.messaging.CaseworkEventsConsumer;
import org.dayanisma.notification.announcements.messaging.MembershipEventsConsumer;
import org.dayanisma.notification.announcements.messaging.NoticeTable;
import org.dayanisma.notification.announcements.messaging.campaign.CampaignFinishedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseClosedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseOpenedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseSealedV1;
import org.dayanisma.notification.announcements.messaging.membership.MandateEndedV1;
import org.dayanisma.notification.announcements.messaging.membership.MandateStartedV1;
import org.dayanisma.notification.deliveries.application.TellPeopleHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Subscriptions; the bean names are the function names of {@code notification-service.yml}. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  EventSubscription contactEvents(MembershipEventsConsumer consumer) {
    return EventSubscription.named("contactEvents")
        .on(MembershipEventsConsumer.CONTACT, consumer::contact)
        .build();
  }

  @Bean
  EventSubscription mandateEvents(MembershipEventsConsumer consumer) {
    return EventSubscription.named("mandateEvents")
        .on(MembershipEventsConsumer.STARTED, MandateStartedV1.class, consumer::mandateStarted)
        .onTakingAway(MembershipEventsConsumer.ENDED, MandateEndedV1.class, consumer::mandateEnded)
        .build();
  }

  @Bean
  EventSubscription caseworkEvents(CaseworkEventsConsumer consumer, TellPeopleHandler tellPeople) {
    var subscription =
        EventSubscription.named("caseworkEvents")
            .on(
                CaseworkEventsConsumer.OPENED,
                CaseOpenedV1.class,
                (opened, _) -> consumer.opened(opened))
            .on(
                CaseworkEventsConsumer.CLOSED,
                CaseClosedV1.class,
                (closed, _) -> consumer.closed(closed))
            .onTakingAway(
                CaseworkEventsConsumer.SEALED,
                CaseSealedV1.class,
                consumer::sealed,
                consumer::sealUnread)
            .on(CaseworkEventsConsumer.UNSEALED, CaseSealedV1.class, consumer::unsealed);
    return NoticeTable.tell(
            subscription,
            tellPeople,
            NoticeTable.RESPONSIBLE,
            NoticeTable.REPORTED,
            NoticeTable.CORRECTED,
            NoticeTable.DEADLINE_NEAR,
            NoticeTable.DEADLINE_MISSED,
            NoticeTable.ASKED,
            NoticeTable.KEEPER_CALLED,
            NoticeTable.GLASS_BROKEN)
        .build();
  }

  @Bean
  EventSubscription ownEntryEvents(TellPeopleHandler tellPeople) {
    var subscription = EventSubscription.named("ownEntryEvents");
    return NoticeTable.tell(subscription, tellPeople, NoticeTable.OWN_ENTRY).build();
  }

  @Bean
  EventSubscription audienceEvents(TellPeopleHandler tellPeople) {
    var subscription = EventSubscription.named("audienceEvents");
    return NoticeTable.tell(subscription, tellPeople, NoticeTable.CALLED).build();
  }

  /** It may be told before the call of the same campaign, because that has a topic of its own. */
  @Bean
  EventSubscription campaignEvents(EndCampaignHandler endCampaign) {
    return EventSubscription.named("campaignEvents")
        .on(
            CampaignFinishedV1.TYPE,
            CampaignFinishedV1.class,
            (finished, _) -> endCampaign.handle(finished.campaignId().toString()))
        .build();
  }
}
