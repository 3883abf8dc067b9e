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
    Health.Builder builder = parts.containsValue(false) ? Health.down() : Health.up();
    parts.forEach((name, up) -> builder.withDetail(name, up ? "UP" : "DOWN"));
    return builder.build();
  }
}
