package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/** Marks a deadline as met. */
@Service
public record CompleteDeadlineHandler(Cases cases) {

  public Outcome<Case> handle(CompleteDeadline command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relationsByDeadline(command.deadlineId()),
            command.expectedVersion(),
            present -> decide(present, command.deadlineId()));
  }

  private static Outcome<List<CaseEvent>> decide(Case present, String deadlineId) {
    return present.deadline(deadlineId).filter(Deadline::isOpen).isEmpty()
        ? Outcome.refused(Refusal.conflict(CaseRefusal.DEADLINE_NOT_OPEN))
        : Outcome.accepted(present.complete(deadlineId));
  }
}
