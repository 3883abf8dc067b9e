package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Lodgings;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Takes a lodging back that was noted by mistake: for those who lead the case. */
@Service
public record ReopenDeadlineHandler(CaseDecisions cases, InstantSource clock) {

  public Outcome<Versioned<Case>> handle(ReopenDeadline command) {
    return cases
        .onDeadline(command.asked(), command.deadlineId())
        .onlyFor(CaseAccess::mayLead)
        .decide(present ->
            new Lodgings(present)
                .reopen(
                    command.deadlineId(),
                    new Acting(command.asked().actor()).memberId(),
                    clock.instant(),
                    command.reason()));
  }
}
