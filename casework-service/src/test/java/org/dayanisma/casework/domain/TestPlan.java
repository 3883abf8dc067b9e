package org.dayanisma.casework.domain;

import org.dayanisma.casework.adapter.rules.YamlRuleBook;
import org.dayanisma.casework.domain.remedy.RemedyEngine;

/** The shipped rules, for tests. */
public final class TestPlan {
  public static final DeadlinePlan PLAN =
      new DeadlinePlan(new RemedyEngine(YamlRuleBook.load("tr")));

  private TestPlan() {}
}
