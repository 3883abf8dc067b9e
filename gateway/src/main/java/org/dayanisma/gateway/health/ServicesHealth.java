package org.dayanisma.gateway.health;

import org.dayanisma.gateway.health.PlatformHealth.PartHealth;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The parts, shown on the management port. They are not part of readiness, or one dead service
 * would take the gateway down with it.
 */
@Component("services")
class ServicesHealth implements HealthIndicator {

  private final PlatformHealth health;

  ServicesHealth(PlatformHealth health) {
    this.health = health;
  }

  @Override
  public Health health() {
    var parts = health.parts();
    Health.Builder builder =
        !parts.values().stream().allMatch(PartHealth::serves)
            ? Health.down()
            : parts.containsValue(PartHealth.DEGRADED)
                ? Health.status(PartHealth.DEGRADED.name())
                : Health.up();
    parts.forEach((name, part) -> builder.withDetail(name, part.name()));
    return builder.build();
  }
}
