package org.dayanisma.casework.cases.domain;

import org.dayanisma.decisions.DerivedId;

/** Identity of a case, named by {@link CaseIds}. Knowing it gives no right to anything. */
public record CaseId(String value) {

  /** The id of the deadline that a rule gives this case. */
  public String deadline(String ruleId) {
    return DerivedId.of("deadline", value, ruleId).toString();
  }
}
