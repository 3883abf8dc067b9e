package org.dayanisma.casework.cases.domain;

import org.dayanisma.casework.remedies.application.ExplainDeadlines;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.rules.YamlRuleBook;
import org.dayanisma.casework.remedies.rules.YamlWording;

/** The shipped rules, and names of cases, for tests. */
public final class TestPlan {
  public static final DeadlinePlan PLAN =
      new DeadlinePlan(new RemedyEngine(YamlRuleBook.load("tr")));

  public static final ExplainDeadlines WORDS =
      new ExplainDeadlines(PLAN.engine(), new YamlWording());

  public static final CaseIds IDS = new CaseIds("salt of the tests");

  private TestPlan() {}
}
