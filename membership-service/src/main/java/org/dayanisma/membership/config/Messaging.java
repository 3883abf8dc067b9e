package org.dayanisma.membership.config;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.membership.decision.mongo.EventMapping;
import org.dayanisma.membership.mandates.domain.MandateEvent;
import org.dayanisma.membership.mandates.messaging.MandateEventMapper;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.messaging.CaseworkEventsConsumer;
import org.dayanisma.membership.members.messaging.MemberEventMapper;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.messaging.UnitEventMapper;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Joins the documents to what is published of them, and casework's events to our consumer. */
@Configuration(proxyBeanMethods = false)
class Messaging {

  @Bean
  EventMapping<UnitEvent> unitEvents(UnitEventMapper mapper) {
    return mapper::map;
  }

  @Bean
  EventMapping<MemberEvent> memberEvents(MemberEventMapper mapper) {
    return mapper::map;
  }

  @Bean
  EventMapping<MandateEvent> mandateEvents(MandateEventMapper mapper) {
    return mapper::map;
  }

  @Bean
  EventSubscription caseworkEvents(CaseworkEventsConsumer consumer) {
    return EventSubscription.named("caseworkEvents")
        .on(CaseworkEventsConsumer.CASE_CLOSED, consumer::onCaseClosed)
        .build();
  }
}
