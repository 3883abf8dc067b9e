package org.dayanisma.gateway;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.RoutePolicyRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.checkWithoutRings(GatewayApplication.class);
  }

  @Test
  void hasNoRouteWithoutAPolicy() {
    RoutePolicyRules.check(GatewayApplication.class);
  }
}
