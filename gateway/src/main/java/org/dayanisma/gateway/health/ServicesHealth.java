package org.dayanisma.gateway.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * The parts on the management port; not part of readiness, or one dead service would take the door
 * with it.
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
    boolean whole = parts.values().stream().allMatch(PlatformHealth.PartStatus.UP::equals);
    Health.Builder builder = whole ? Health.up() : Health.down();
    parts.forEach((name, status) -> builder.withDetail(name, status.name()));
    return builder.build();
  }
}
