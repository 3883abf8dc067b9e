package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MutableClockTest {
  @Test
  void standsStillUntilItIsMoved() {
    MutableClock clock = MutableClock.at("2026-03-16T22:30:00Z");
    MutableClock inAnkara = clock.withZone(ZoneId.of("Europe/Istanbul"));
    assertThat(clock.instant()).isEqualTo("2026-03-16T22:30:00Z");
    assertThat(LocalDate.now(inAnkara)).isEqualTo("2026-03-17");
    clock.advance(Duration.ofHours(-2));
    assertThat(LocalDate.now(inAnkara)).isEqualTo("2026-03-16");
    clock.set(Instant.EPOCH);
    assertThat(inAnkara.instant()).isEqualTo(Instant.EPOCH);
  }
}
