package org.dayanisma.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * The service's clock, which goes on like any other and which a test may put forward. All tests of
 * the service share it, as they share its context.
 */
public final class ShiftedClock implements InstantSource {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
  private final InstantSource real = Clock.systemUTC();

  @Override
  public Instant instant() {
    return real.instant().plus(ahead.get()).truncatedTo(ChronoUnit.MILLIS);
  }

  void putForward(Duration amount) {
    ahead.updateAndGet(amount::plus);
  }

  /** Puts the clock in place of the service's own. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Wiring {
    @Bean
    @Primary
    ShiftedClock shiftedClock() {
      return new ShiftedClock();
    }
  }
}
