package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/**
 * Only who was asked may answer. An answered invitation is gone: a second answer finds nothing.
 * Whoever takes a sealed case over needs a second person as whoever sealed it did.
 */
@Service
public final class AnswerAssignmentHandler {

  private final Cases cases;
  private final SecondPerson second;
  private final CaseKeeping keeping;

  public AnswerAssignmentHandler(Cases cases, LegalStanding standing, CaseKeeping keeping) {
    this.cases = cases;
    this.second = new SecondPerson(standing);
    this.keeping = keeping;
  }

  /** Offices may have been laid down meanwhile; so it looks again after the write. */
  public Outcome<Case> handle(AnswerAssignment command) {
    Outcome<Case> result = decided(command);
    return result instanceof Outcome.Accepted<Case>(Case changed) && changed.isSealed()
        ? Outcome.accepted(keeping.look(changed.id()))
        : result;
  }

  private Outcome<Case> decided(AnswerAssignment command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            command.accepted()
                ? CaseAccess::mayKnowOf
                : CaseDecision.orHasJustLeft(CaseAccess::mayKnowOf),
            () -> cases.relations(command.caseId()),
            null,
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, AnswerAssignment command) {
    Optional<Invitation> invitation = present.team().invitation(command.assignmentId());
    if (invitation.isEmpty()) {
      return Outcome.refused(Refusal.notFound());
    }
    if (!command.actor().is(invitation.get().memberId())) {
      return mayKnowOfInvitation(present, command)
          ? Outcome.refused(Refusal.forbidden())
          : Outcome.refused(Refusal.notFound());
    }
    Teamwork team = new Teamwork(present);
    return command.accepted()
        ? second.unlessTheLast(present, team.accept(invitation.get()))
        : Outcome.accepted(team.decline(invitation.get()));
  }

  private static boolean mayKnowOfInvitation(Case present, AnswerAssignment command) {
    return CaseAccess.mayWorkOn(command.actor(), present.relations());
  }
}
