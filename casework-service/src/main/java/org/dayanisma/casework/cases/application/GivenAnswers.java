package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.CaseId;

/** What clients were answered about cases and could be given again, because it is kept for that. */
@FunctionalInterface
public interface GivenAnswers {

  /** None about this case is given again. Safe to repeat. */
  void forget(CaseId id);
}
