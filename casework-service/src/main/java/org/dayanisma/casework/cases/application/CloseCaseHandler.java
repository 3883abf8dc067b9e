package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/**
 * Closes a case; its open deadlines are cancelled, and membership-service learns of the outcome.
 */
@Service
public record CloseCaseHandler(Cases cases, InstantSource clock, LegalToday today) {

  public Outcome<Case> handle(CloseCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, CloseCase command) {
    if (!CaseAccess.mayLead(command.actor(), present.relations())) {
      return Outcome.refused(Refusal.forbidden());
    }
    if (!present.isOpen()) {
      return Outcome.refused(Refusal.conflict(CaseRefusal.ALREADY_CLOSED));
    }
    LocalDate effectiveOn = command.effectiveOn();
    if (effectiveOn.isBefore(present.measure().effectiveOn())) {
      return Outcome.refused(Refusal.invalid("/effectiveOn", CaseRefusal.BEFORE_MEASURE));
    }
    if (effectiveOn.isAfter(today.get())) {
      return Outcome.refused(
          Refusal.invalid(
              "/effectiveOn", CaseRefusal.IN_THE_FUTURE, "must not lie after " + today.get()));
    }
    return Outcome.accepted(
        present.close(
            new Closure(command.outcome(), effectiveOn, clock.instant(), command.note())));
  }
}
