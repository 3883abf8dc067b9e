package org.dayanisma.casework.adapter.config;

import org.dayanisma.casework.adapter.messaging.BreakGlassEventMapper;
import org.dayanisma.casework.adapter.messaging.CaseEventMapper;
import org.dayanisma.casework.adapter.messaging.MembershipEventsConsumer;
import org.dayanisma.casework.adapter.messaging.MembershipSubscriptions;
import org.dayanisma.casework.application.CaseHandover;
import org.dayanisma.casework.application.CaseKeeping;
import org.dayanisma.casework.application.CaseRelocation;
import org.dayanisma.casework.application.EraseTextsHandler;
import org.dayanisma.casework.application.MandateProjection;
import org.dayanisma.casework.application.MemberProjection;
import org.dayanisma.casework.application.OpenCaseForMeasureHandler;
import org.dayanisma.casework.application.PublishedBreakGlass;
import org.dayanisma.casework.application.PublishedEvents;
import org.dayanisma.casework.application.UnitProjection;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.mandates.MandateFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events in and out; the bean names are the function names of {@code casework-service.yml}. */
@Configuration(proxyBeanMethods = false)
class Messaging {

  @Bean
  PublishedEvents publishedEvents() {
    return new CaseEventMapper();
  }

  @Bean
  PublishedBreakGlass publishedBreakGlass() {
    return new BreakGlassEventMapper();
  }

  @Bean
  MembershipEventsConsumer membershipEventsConsumer(
      OpenCaseForMeasureHandler opening,
      EraseTextsHandler erasing,
      CaseHandover handover,
      CaseRelocation relocation,
      CaseKeeping keeping,
      MandateProjection mandates,
      UnitProjection units,
      MemberProjection members) {
    return new MembershipEventsConsumer(
        opening, erasing, handover, relocation, keeping, mandates, units, members);
  }

  /** Who lays down an office leaves the sealed cases they work on to others. */
  @Bean
  MandateFollower sealedCasesFollow(CaseKeeping keeping) {
    return keeping::standingChanged;
  }

  @Bean
  EventSubscription memberEvents(MembershipEventsConsumer consumer) {
    return MembershipSubscriptions.members(consumer);
  }

  @Bean
  EventSubscription mandateEvents(MembershipEventsConsumer consumer) {
    return MembershipSubscriptions.mandates(consumer);
  }

  @Bean
  EventSubscription unitEvents(MembershipEventsConsumer consumer) {
    return MembershipSubscriptions.units(consumer);
  }
}
