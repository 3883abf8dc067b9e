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
import org.dayanisma.notification.announcements.messaging.campaign.AudienceCalledV1;
import org.dayanisma.notification.announcements.messaging.casework.BreakGlassGrantedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseAssignmentAskedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseClosedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseKeeperCalledV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseOpenedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseReportedV1;
import org.dayanisma.notification.announcements.messaging.casework.CaseSealedV1;
import org.dayanisma.notification.announcements.messaging.membership.MandateEndedV1;
import org.dayanisma.notification.announcements.messaging.membership.MandateStartedV1;
import org.dayanisma.notification.announcements.messaging.membership.OwnEntryChangedV1;
import org.dayanisma.notification.announcements.messaging.membership.UnitPlaceV1;
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
  EventSubscription unitEvents(FollowUnitHandler followUnit) {
    var consumer = new UnitEventsConsumer(followUnit);
    return EventSubscription.named("unitEvents")
        .on(UnitEventsConsumer.REGISTERED, UnitPlaceV1.class, consumer::registered)
        .onTakingAway(UnitEventsConsumer.MOVED, UnitPlaceV1.class, consumer::moved)
        .build();
  }

  @Bean
  EventSubscription caseworkEvents(
      AnnounceCaseHandler announceCase, CloseCaseHandler closeCase, CaseTeamEventsConsumer team) {
    var consumer = new CaseworkEventsConsumer(announceCase, closeCase);
    return EventSubscription.named("caseworkEvents")
        .on(
            CaseworkEventsConsumer.OPENED,
            CaseOpenedV1.class,
            (opened, _) -> consumer.opened(opened))
        .on(
            CaseworkEventsConsumer.CLOSED,
            CaseClosedV1.class,
            (closed, _) -> consumer.closed(closed))
        .on(CaseTeamEventsConsumer.ASSIGNED, CaseAssignedV1.class, team::assigned)
        .on(CaseTeamEventsConsumer.REPORTED, CaseReportedV1.class, team::reported)
        .on(CaseTeamEventsConsumer.ASKED, CaseAssignmentAskedV1.class, team::asked)
        .onTakingAway(
            CaseTeamEventsConsumer.SEALED, CaseSealedV1.class, team::sealed, team::sealUnread)
        .on(CaseTeamEventsConsumer.UNSEALED, CaseSealedV1.class, team::unsealed)
        .on(CaseTeamEventsConsumer.KEEPER_CALLED, CaseKeeperCalledV1.class, team::keeperCalled)
        .on(CaseTeamEventsConsumer.GLASS_BROKEN, BreakGlassGrantedV1.class, team::glassBroken)
        .build();
  }

  @Bean
  EventSubscription ownEntryEvents(AnnounceOwnEntryHandler announceOwnEntry) {
    var consumer = new OwnEntryEventsConsumer(announceOwnEntry);
    return EventSubscription.named("ownEntryEvents")
        .on(OwnEntryEventsConsumer.CHANGED, OwnEntryChangedV1.class, consumer::changed)
        .build();
  }

  @Bean
  EventSubscription audienceEvents(AnnounceCampaignHandler announceCampaign) {
    var consumer = new CampaignEventsConsumer(announceCampaign);
    return EventSubscription.named("audienceEvents")
        .on(CampaignEventsConsumer.CALLED, AudienceCalledV1.class, consumer::called)
        .build();
  }
}
