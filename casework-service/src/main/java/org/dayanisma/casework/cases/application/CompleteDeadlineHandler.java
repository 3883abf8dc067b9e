package org.dayanisma.casework.cases.application;

import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Marks a deadline as met. */
@Service
public record CompleteDeadlineHandler(CaseDecisions cases) {

  public Outcome<Versioned<Case>> handle(CompleteDeadline command) {
    return cases
        .onDeadline(command.asked(), command.deadlineId())
        .decide(present -> present.complete(command.deadlineId()));
  }
}
