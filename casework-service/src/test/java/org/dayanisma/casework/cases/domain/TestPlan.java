package org.dayanisma.casework.domain;

import org.dayanisma.casework.adapter.rules.YamlRuleBook;
import org.dayanisma.casework.domain.remedy.RemedyEngine;

/** The shipped rules, and names of cases, for tests. */
public final class TestPlan {
  public static final DeadlinePlan PLAN =
      new DeadlinePlan(new RemedyEngine(YamlRuleBook.load("tr")));

  public static final CaseIds IDS = new CaseIds("salt of the tests");

  private TestPlan() {}
}
