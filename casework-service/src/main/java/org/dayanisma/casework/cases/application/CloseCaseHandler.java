package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Closes a case; its open deadlines are cancelled, and membership-service learns of the outcome.
 */
@Service
public record CloseCaseHandler(CaseDecisions cases, InstantSource clock, LegalToday today) {

  public Outcome<Versioned<Case>> handle(CloseCase command) {
    return cases
        .on(command.asked(), command.caseId())
        .onlyFor(CaseAccess::mayLead)
        .decide(present -> present.close(closure(command), today.get()));
  }

  private Closure closure(CloseCase command) {
    return new Closure(command.outcome(), command.effectiveOn(), clock.instant(), command.note());
  }
}
