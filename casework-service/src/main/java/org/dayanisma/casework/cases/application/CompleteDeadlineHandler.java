package org.dayanisma.casework.application;

import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.Deadline;

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
