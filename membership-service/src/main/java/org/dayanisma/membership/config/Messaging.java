package org.dayanisma.membership.config;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.membership.members.messaging.CaseworkEventsConsumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings casework's events to our consumer. */
@Configuration(proxyBeanMethods = false)
class Messaging {

  @Bean
  EventSubscription caseworkEvents(CaseworkEventsConsumer consumer) {
    return EventSubscription.named("caseworkEvents")
        .on(CaseworkEventsConsumer.CASE_CLOSED, consumer::onCaseClosed)
        .build();
  }
}
