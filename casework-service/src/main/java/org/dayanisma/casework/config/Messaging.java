package org.dayanisma.casework.config;

import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.messaging.MembershipEventsConsumer;
import org.dayanisma.casework.cases.messaging.MembershipSubscriptions;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.mandates.MandateFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events in and out; the bean names are the function names of {@code casework-service.yml}. */
@Configuration(proxyBeanMethods = false)
class Messaging {

  /** Somebody who lays down an office leaves the sealed cases on which they work to others. */
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
