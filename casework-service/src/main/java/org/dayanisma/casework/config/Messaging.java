package org.dayanisma.casework.config;

import org.dayanisma.aggregates.ForgedRows;
import org.dayanisma.casework.cases.application.CaseKeeping;
import org.dayanisma.casework.cases.messaging.MembershipEventsConsumer;
import org.dayanisma.casework.cases.messaging.MembershipSubscriptions;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.register.erasures.ErasureFollower;
import org.dayanisma.register.mandates.MandateFollower;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Events in and out; the bean names are the function names of {@code casework-service.yml}. */
@Configuration(proxyBeanMethods = false)
class Messaging {

  /**
   * Somebody who lays down an office leaves the sealed cases on which they work to others. What
   * cannot be a member is on no team.
   */
  @Bean
  MandateFollower sealedCasesFollow(CaseKeeping keeping) {
    return memberId -> MemberId.read(memberId).ifPresent(keeping::standingChanged);
  }

  /** Whoever was erased leaves them, too, and keeps none any more. */
  @Bean
  ErasureFollower sealedCasesFollowErasures(CaseKeeping keeping) {
    return memberId -> {
      ForgedRows forged = new ForgedRows();
      forged.passOver(() -> MemberId.read(memberId).ifPresent(keeping::standingChanged));
      forged.passOver(keeping::keepersChanged);
      forged.report();
    };
  }

  @Bean
  EventSubscription memberEvents(MembershipEventsConsumer consumer) {
    return MembershipSubscriptions.members(consumer);
  }

  @Bean
  EventSubscription mandateEvents(MembershipEventsConsumer consumer) {
    return MembershipSubscriptions.mandates(consumer);
  }
}
