package org.dayanisma.membership.members.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErasureBoundsTest {

  @Test
  void theGraceIsNoLongerThanTheLawLetsAPersonWait() {
    Instant asked = Instant.parse("2026-03-16T09:00:00Z");
    assertThat(new ErasureBounds(Duration.ofDays(30), 3, 20, 20).dueFrom(asked))
        .isEqualTo("2026-04-15T09:00:00Z");

    for (Duration unlawful : new Duration[] {Duration.ofDays(30).plusNanos(1), Duration.ZERO}) {
      assertThatThrownBy(() -> new ErasureBounds(unlawful, 3, 20, 20))
          .hasMessageContaining("dayanisma.membership.erasure.grace");
    }
  }

  @Test
  void thereAreBounds() {
    assertThat(new ErasureBounds(Duration.ofDays(3), 0, 20, 1).alonePerDay()).isZero();
    assertThatThrownBy(() -> new ErasureBounds(Duration.ofDays(3), -1, 20, 20))
        .hasMessageContaining("per-day");
    assertThatThrownBy(() -> new ErasureBounds(Duration.ofDays(3), 3, -1, 20))
        .hasMessageContaining("waiting-per-day");
    assertThatThrownBy(() -> new ErasureBounds(Duration.ofDays(3), 3, 20, 0))
        .hasMessageContaining("per-day");
    assertThatThrownBy(() -> new ErasureBounds(Duration.ofDays(3), 3, 20, 1_001))
        .hasMessageContaining("per-day");
  }
}
