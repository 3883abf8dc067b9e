package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.time.LocalDate;
import org.dayanisma.casework.cases.application.CaseDecision.Verdict;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;
import org.dayanisma.casework.decision.application.CommandResult.NotAllowed;
import org.dayanisma.casework.decision.application.CommandResult.Refused;
import org.dayanisma.casework.remedies.application.LegalToday;

/**
 * Closes a case; its open deadlines are cancelled, and membership-service learns of the outcome.
 */
public final class CloseCaseHandler {

  private final Cases cases;
  private final InstantSource clock;
  private final LegalToday today;

  public CloseCaseHandler(Cases cases, InstantSource clock, LegalToday today) {
    this.cases = cases;
    this.clock = clock;
    this.today = today;
  }

  public CommandResult<Case> handle(CloseCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Verdict decide(Case present, CloseCase command) {
    if (!CaseAccess.mayLead(command.actor(), present.relations())) {
      return new Verdict.No(new NotAllowed<>());
    }
    if (!present.isOpen()) {
      return new Verdict.No(new Conflict<>("already-closed", "the case is closed"));
    }
    LocalDate effectiveOn = command.effectiveOn();
    if (effectiveOn.isBefore(present.measure().effectiveOn())) {
      return new Verdict.No(
          Refused.at("/effectiveOn", "before-measure", "must not lie before the measure itself"));
    }
    if (effectiveOn.isAfter(today.get())) {
      return new Verdict.No(
          Refused.at("/effectiveOn", "in-the-future", "must not lie after " + today.get()));
    }
    return new Verdict.Events(
        present.close(
            new Closure(command.outcome(), effectiveOn, clock.instant(), command.note())));
  }
}
