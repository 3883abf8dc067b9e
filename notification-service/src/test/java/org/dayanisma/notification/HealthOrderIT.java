package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.contributor.Status;

/**
 * The status of one part becomes that of the service; a status that a service's settings do not
 * list would be left out.
 */
@Tag("any-store")
class HealthOrderIT extends ServiceHarness {

  @Autowired
  @SuppressWarnings("NullAway.Init")
  private StatusAggregator whole;

  @Test
  void aStoreThatTakesNoWriteIsSaidByTheWholeService() {
    Status cannotWrite = new Status("CANNOT_WRITE");
    Status degraded = new Status("DEGRADED");
    assertThat(whole.getAggregateStatus(Set.of(Status.UP, Status.UNKNOWN, cannotWrite, degraded)))
        .isEqualTo(cannotWrite);
    assertThat(whole.getAggregateStatus(Set.of(Status.UP, Status.UNKNOWN, degraded)))
        .isEqualTo(degraded);
    assertThat(whole.getAggregateStatus(Set.of(Status.DOWN, cannotWrite))).isEqualTo(Status.DOWN);
  }
}
