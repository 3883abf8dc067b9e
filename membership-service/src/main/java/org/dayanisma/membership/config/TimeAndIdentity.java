package org.dayanisma.membership.config;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import org.dayanisma.membership.decision.application.Identifiers;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two things a program must not invent by itself: the time, and new identifiers. */
@Configuration(proxyBeanMethods = false)
class TimeAndIdentity {

  @Bean
  OfficialTime officialTime(InstantSource clock) {
    return new OfficialTime(clock);
  }

  @Bean
  Identifiers identifiers(InstantSource clock) {
    SecureRandom random = new SecureRandom();
    return () -> version7(clock.millis(), random.nextLong(), random.nextLong());
  }

  /** RFC 9562: 48 bits of milliseconds, then random bits. */
  static UUID version7(long millis, long chanceHigh, long chanceLow) {
    long high = (millis << 16) | 0x7000L | (chanceHigh & 0x0FFFL);
    long low = 0x8000_0000_0000_0000L | (chanceLow & 0x3FFF_FFFF_FFFF_FFFFL);
    return new UUID(high, low);
  }
}
