package org.dayanisma.campaign.config;

import org.dayanisma.campaign.campaigns.messaging.MembershipEventsConsumer;
import org.dayanisma.eventrelay.EventSubscription;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The functions that campaign-service.yml binds to topics. */
@Configuration(proxyBeanMethods = false)
class MessagingConfiguration {

  @Bean
  EventSubscription membershipMembers(MembershipEventsConsumer consumer) {
    return consumer.members();
  }
}
