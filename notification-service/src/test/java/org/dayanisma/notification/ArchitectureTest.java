package org.dayanisma.notification;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.DisclosureRules;
import org.dayanisma.testkit.RoutePolicyRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRings() {
    ArchitectureRules.check(NotificationServiceApplication.class);
  }

  @Test
  void everyRouteHasAPolicy() {
    RoutePolicyRules.check(NotificationServiceApplication.class);
  }

  @Test
  void everyRouteSaysWhetherItTellsAboutPeople() {
    DisclosureRules.check(NotificationServiceApplication.class);
  }
}
