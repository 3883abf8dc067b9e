package org.dayanisma.casework.config;

import org.dayanisma.casework.breakglass.application.PublishedBreakGlass;
import org.dayanisma.casework.breakglass.messaging.BreakGlassEventMapper;
import org.dayanisma.casework.cases.application.CaseHandover;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.application.CaseRelocation;
import org.dayanisma.casework.cases.application.EraseTextsHandler;
import org.dayanisma.casework.cases.application.OpenCaseForMeasureHandler;
import org.dayanisma.casework.cases.application.PublishedEvents;
import org.dayanisma.casework.cases.messaging.CaseEventMapper;
import org.dayanisma.casework.cases.messaging.MembershipEventsConsumer;
import org.dayanisma.casework.cases.messaging.MembershipSubscriptions;
import org.dayanisma.casework.register.application.MandateProjection;
import org.dayanisma.casework.register.application.MemberProjection;
import org.dayanisma.casework.register.application.UnitProjection;
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
