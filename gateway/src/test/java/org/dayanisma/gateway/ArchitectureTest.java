package org.dayanisma.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.dayanisma.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;

class ArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    ArchitectureRules.checkWithoutRings(GatewayApplication.class);
  }

  /**
   * Every route is a function whose policy goes by its path: a token below {@code /api}, none on
   * the few open paths, refusal elsewhere. A controller would bring another way to decide.
   */
  @Test
  void hasNoController() {
    noClasses()
        .should()
        .beMetaAnnotatedWith(Controller.class)
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(GatewayApplication.class.getPackageName()));
  }
}
