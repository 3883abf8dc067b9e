package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.PutRight;
import org.dayanisma.casework.cases.domain.RightDays;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Puts the days of a measure right by hand: for those who lead the case. */
@Service
public record CorrectDaysHandler(
    CaseDecisions cases, DeadlinePlan plan, InstantSource clock, LegalToday today) {

  public Outcome<Versioned<Case>> handle(CorrectDays command) {
    return cases
        .on(command.asked(), command.caseId())
        .onlyFor(CaseAccess::mayLead)
        .decide(present ->
            new RightDays(present).say(command.said(), putRight(command), today.get(), plan));
  }

  private PutRight putRight(CorrectDays command) {
    return PutRight.byHand(
        new Acting(command.asked().actor()).memberId(), clock.instant(), command.reason());
  }
}
