package org.dayanisma.membership;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.RoutePolicyRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRingsApart() {
    ArchitectureRules.check(MembershipServiceApplication.class);
  }

  @Test
  void everyRouteSaysWhoMayCallIt() {
    RoutePolicyRules.check(MembershipServiceApplication.class);
  }
}
