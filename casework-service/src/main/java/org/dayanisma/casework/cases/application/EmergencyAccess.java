package org.dayanisma.casework.cases.application;

import java.time.Instant;
import java.util.function.Predicate;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.register.domain.MemberId;

/** Access that somebody was given to one case in an emergency, as far as cases ask for it. */
@FunctionalInterface
public interface EmergencyAccess {

  /**
   * What is open to them at this moment; looked up in the same way whether or not there is a case.
   */
  Predicate<CaseRelations> openedTo(MemberId memberId, CaseId id, Instant now);
}
