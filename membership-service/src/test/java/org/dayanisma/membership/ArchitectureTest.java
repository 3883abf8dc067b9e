package org.dayanisma.membership;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.DisclosureRules;
import org.dayanisma.testkit.RefusalWords;
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

  @Test
  void everyRouteSaysWhetherItTellsAboutPeople() {
    DisclosureRules.check(MembershipServiceApplication.class);
  }

  @Test
  void theApiSaysOfEveryRefusalWhatTheCodeSays() {
    RefusalWords.check(MembershipServiceApplication.class);
  }
}
