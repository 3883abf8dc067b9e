package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Seals: the responsible's alone, closed cases included. A seal needs a second person of the team
 * who is not subordinate, or one person could hide a case from everybody and from whoever comes
 * after them.
 */
@Service
public record SealCaseHandler(
    CaseDecisions cases, LegalStanding standing, CaseKeeping keeping, InstantSource clock) {

  /** Offices may have been laid down meanwhile; so it looks again after the write. */
  public Outcome<Versioned<Case>> handle(SealCase command) {
    return cases
        .on(command.asked(), command.caseId())
        .onlyFor(CaseAccess::isResponsible)
        .decide(present ->
            present
                .seal(clock.instant(), command.reason())
                .then(events ->
                    new SecondPerson(standing).watching(present, events, command.asked().actor())))
        .map(keeping::lookAgain);
  }
}
