package org.dayanisma.httpapi;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** The one clock of a service, unless a test supplies another. */
@AutoConfiguration
class ClockAutoConfiguration {

  private static final InstantSource SYSTEM = InstantSource.system();

  /**
   * Whole milliseconds, as the store keeps them, so the first answer shows the same time as later
   * readings.
   */
  @Bean
  @ConditionalOnMissingBean
  InstantSource clock() {
    return () -> SYSTEM.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
