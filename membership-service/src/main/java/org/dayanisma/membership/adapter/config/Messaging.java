package org.dayanisma.membership.adapter.config;

import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.membership.adapter.messaging.CaseworkEventsConsumer;
import org.dayanisma.membership.adapter.messaging.MandateEventMapper;
import org.dayanisma.membership.adapter.messaging.MemberEventMapper;
import org.dayanisma.membership.adapter.messaging.UnitEventMapper;
import org.dayanisma.membership.adapter.mongo.EventMapping;
import org.dayanisma.membership.domain.mandate.MandateEvent;
import org.dayanisma.membership.domain.member.MemberEvent;
import org.dayanisma.membership.domain.unit.UnitEvent;
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
