package org.dayanisma.membership.config;

import java.time.Duration;
import org.dayanisma.membership.members.domain.ErasureBounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * How fast people may be erased here; the service does not start with settings that the law
 * forbids.
 */
@Configuration(proxyBeanMethods = false)
class ErasureSettings {

  @Bean
  ErasureBounds erasureBounds(
      @Value("${dayanisma.membership.erasure.grace:72h}") Duration grace,
      @Value("${dayanisma.membership.erasure.alone-per-day:3}") int alonePerDay,
      @Value("${dayanisma.membership.erasure.waiting-per-day:20}") int waitingPerDay,
      @Value("${dayanisma.membership.erasure.per-day:20}") int perDay) {
    return new ErasureBounds(grace, alonePerDay, waitingPerDay, perDay);
  }
}
