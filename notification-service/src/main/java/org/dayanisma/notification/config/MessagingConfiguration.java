package org.dayanisma.notification.config;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.notification.announcements.application.AnnounceCampaignHandler;
import org.dayanisma.notification.announcements.application.AnnounceCaseHandler;
import org.dayanisma.notification.announcements.application.AnnounceOwnEntryHandler;
import org.dayanisma.notification.announcements.application.CloseCaseHandler;
import org.dayanisma.notification.announcements.application.FollowUnitHandler;
import org.dayanisma.notification.announcements.messaging.CampaignEventsConsumer;
import org.dayanisma.notification.announcements.messaging.CaseTeamEventsConsumer;
import org.dayanisma.notification.announcements.messaging.CaseworkEventsConsumer;
import org.dayanisma.notification.announcements.messaging.MembershipEventsConsumer;
import org.dayanisma.notification.announcements.messaging.OwnEntryEventsConsumer;
import org.dayanisma.notification.announcements.messaging.UnitEventsConsumer;
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
        .on(MembershipEventsConsumer.STARTED, consumer::mandateStarted)
        .onTakingAway(MembershipEventsConsumer.ENDED, consumer::mandateEnded)
        .build();
  }

  @Bean
  EventSubscription unitEvents(FollowUnitHandler followUnit) {
    var consumer = new UnitEventsConsumer(followUnit);
    return EventSubscription.named("unitEvents")
        .on(UnitEventsConsumer.REGISTERED, consumer::registered)
        .onTakingAway(UnitEventsConsumer.MOVED, consumer::moved)
        .build();
  }

  @Bean
  EventSubscription caseworkEvents(
      AnnounceCaseHandler announceCase, CloseCaseHandler closeCase, CaseTeamEventsConsumer team) {
    var consumer = new CaseworkEventsConsumer(announceCase, closeCase);
    return EventSubscription.named("caseworkEvents")
        .on(CaseworkEventsConsumer.OPENED, consumer::opened)
        .on(CaseworkEventsConsumer.CLOSED, consumer::closed)
        .on(CaseTeamEventsConsumer.ASSIGNED, team::assigned)
        .on(CaseTeamEventsConsumer.REPORTED, team::reported)
        .on(CaseTeamEventsConsumer.ASKED, team::asked)
        .onTakingAway(CaseTeamEventsConsumer.SEALED, team::sealed, team::sealUnread)
        .on(CaseTeamEventsConsumer.UNSEALED, team::unsealed)
        .on(CaseTeamEventsConsumer.KEEPER_CALLED, team::keeperCalled)
        .on(CaseTeamEventsConsumer.GLASS_BROKEN, team::glassBroken)
        .build();
  }

  @Bean
  EventSubscription ownEntryEvents(AnnounceOwnEntryHandler announceOwnEntry) {
    var consumer = new OwnEntryEventsConsumer(announceOwnEntry);
    return EventSubscription.named("ownEntryEvents")
        .on(OwnEntryEventsConsumer.CHANGED, consumer::changed)
        .build();
  }

  @Bean
  EventSubscription audienceEvents(AnnounceCampaignHandler announceCampaign) {
    var consumer = new CampaignEventsConsumer(announceCampaign);
    return EventSubscription.named("audienceEvents")
        .on(CampaignEventsConsumer.CALLED, consumer::called)
        .build();
  }
}
