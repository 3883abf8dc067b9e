package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Removal;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/**
 * Takes somebody off a team. An open case is never left without a responsible by it: it falls to
 * the nearest legal coordinator, and if that is the one who should leave, another must be asked
 * first. From the team of a sealed case the last second person does not go.
 */
@Service
public final class RemoveFromTeamHandler {

  private final Cases cases;
  private final LegalOfficers officers;
  private final SecondPerson second;
  private final InstantSource clock;

  public RemoveFromTeamHandler(
      Cases cases, LegalOfficers officers, LegalStanding standing, InstantSource clock) {
    this.cases = cases;
    this.officers = officers;
    this.second = new SecondPerson(standing);
    this.clock = clock;
  }

  public Outcome<Case> handle(RemoveFromTeam command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            CaseDecision.orHasJustLeft(CaseAccess::mayWorkOn),
            () -> cases.relations(command.caseId()),
            null,
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, RemoveFromTeam command) {
    String leaving = command.memberId();
    if (!CaseAccess.mayRemove(command.actor(), present.relations(), leaving)) {
      return Outcome.refused(Refusal.forbidden());
    }
    CaseTeam team = present.team();
    if (!team.includes(leaving) && team.askedOf(leaving).isEmpty()) {
      return Outcome.refused(Refusal.notFound());
    }
    Removal removal = new Removal(leaving, clock.instant(), command.reason());
    if (!team.isLedBy(leaving) || !present.isOpen()) {
      return second.unlessTheLast(present, new Teamwork(present).remove(removal, null));
    }
    Optional<Responsible> successor =
        officers
            .coordinatorNearest(present.unitPath(), Set.of(leaving, present.memberId()))
            .map(next -> new Responsible(next, true));
    return successor
        .<Outcome<List<CaseEvent>>>map(
            next -> Outcome.accepted(new Teamwork(present).remove(removal, next)))
        .orElseGet(() -> Outcome.refused(Refusal.conflict(CaseRefusal.NO_OTHER_RESPONSIBLE)));
  }
}
