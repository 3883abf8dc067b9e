package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Takes somebody off a team. An open case falls to the nearest legal coordinator by it, and if that
 * is the one who should leave, another must be asked first. From the team of a sealed case the last
 * second person does not go.
 */
@Service
public record RemoveFromTeamHandler(
    CaseDecisions cases, LegalOfficers officers, LegalStanding standing, InstantSource clock) {

  public Outcome<Versioned<Case>> handle(RemoveFromTeam command) {
    MemberId leaving = command.memberId();
    return cases
        .on(
            command.asked(),
            command.caseId(),
            CaseDecisions.orHasJustLeft(CaseAccess::mayWorkOn),
            leaving)
        .onlyFor((actor, found) -> CaseAccess.mayRemove(actor, found, leaving))
        .decide(present ->
            new Teamwork(present)
                .remove(
                    new Removal(leaving, clock.instant(), command.reason()),
                    () -> nearest(present, leaving))
                .then(events -> new SecondPerson(standing).unlessTheLast(present, events)));
  }

  private Optional<Responsible> nearest(Case present, MemberId leaving) {
    return officers
        .coordinatorNearest(present.unitPath(), Set.of(leaving, present.memberId()))
        .map(next -> new Responsible(next, true));
  }
}
