package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.application.CaseDecision.Verdict;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;

/** Marks a deadline as met. */
public final class CompleteDeadlineHandler {

  private final Cases cases;

  public CompleteDeadlineHandler(Cases cases) {
    this.cases = cases;
  }

  public CommandResult<Case> handle(CompleteDeadline command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relationsByDeadline(command.deadlineId()),
            command.expectedVersion(),
            present -> decide(present, command.deadlineId()));
  }

  private static Verdict decide(Case present, String deadlineId) {
    return present.deadline(deadlineId).filter(Deadline::isOpen).isEmpty()
        ? new Verdict.No(new Conflict<>("deadline-not-open", "the deadline is met or cancelled"))
        : new Verdict.Events(present.complete(deadlineId));
  }
}
