package org.dayanisma.casework;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.DisclosureRules;
import org.dayanisma.testkit.RefusalWords;
import org.dayanisma.testkit.RoutePolicyRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.check(CaseworkServiceApplication.class);
  }

  @Test
  void hasNoRouteWithoutAPolicy() {
    RoutePolicyRules.check(CaseworkServiceApplication.class);
  }

  @Test
  void everyRouteSaysWhetherItTellsAboutPeople() {
    DisclosureRules.check(CaseworkServiceApplication.class);
  }

  @Test
  void theApiSaysOfEveryRefusalWhatTheCodeSays() {
    RefusalWords.check(CaseworkServiceApplication.class);
  }
}
