package org.dayanisma.campaign;

import org.dayanisma.testkit.ArchitectureRules;
import org.dayanisma.testkit.DisclosureRules;
import org.dayanisma.testkit.RefusalWords;
import org.dayanisma.testkit.RoutePolicyRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.check(CampaignServiceApplication.class);
  }

  @Test
  void hasNoRouteWithoutAPolicy() {
    RoutePolicyRules.check(CampaignServiceApplication.class);
  }

  @Test
  void everyRouteSaysWhetherItTellsAboutPeople() {
    DisclosureRules.check(CampaignServiceApplication.class);
  }

  @Test
  void theApiSaysOfEveryRefusalWhatTheCodeSays() {
    RefusalWords.check(CampaignServiceApplication.class);
  }
}
