package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.rules.YamlRuleBook;

/** The shipped rules, and names of cases, for tests. */
public final class TestPlan {
  public static final DeadlinePlan PLAN =
      new DeadlinePlan(new RemedyEngine(YamlRuleBook.load("tr")));

  public static final CaseIds IDS = new CaseIds("salt of the tests");

  private TestPlan() {}
}
