package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Lodging;
import org.dayanisma.casework.cases.domain.Lodgings;
import org.dayanisma.casework.remedies.application.LegalToday;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Notes when a remedy was lodged; the deadline is over with it, kept or not. */
@Service
public record CompleteDeadlineHandler(CaseDecisions cases, InstantSource clock, LegalToday today) {

  public Outcome<Versioned<Case>> handle(CompleteDeadline command) {
    return cases
        .onDeadline(command.asked(), command.deadlineId())
        .decide(present ->
            new Lodgings(present).complete(command.deadlineId(), lodging(command), today.get()));
  }

  private Lodging lodging(CompleteDeadline command) {
    return new Lodging(
        command.lodgedOn(),
        new Acting(command.asked().actor()).memberId(),
        clock.instant(),
        command.reference());
  }
}
