package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.function.BiPredicate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Only who was asked may answer. An answered invitation is gone: a second answer finds nothing.
 * Whoever takes a sealed case over needs a second person as whoever sealed it did.
 */
@Service
public record AnswerAssignmentHandler(
    CaseDecisions cases, LegalStanding standing, CaseKeeping keeping) {

  /** Offices may have been laid down meanwhile; so it looks again after the write. */
  public Outcome<Versioned<Case>> handle(AnswerAssignment command) {
    return cases
        .on(command.asked(), command.caseId(), mayKnow(command))
        .decide((found, present) -> decide(found, present, command))
        .map(keeping::lookAgain);
  }

  private static BiPredicate<Actor, CaseRelations> mayKnow(AnswerAssignment command) {
    return command.accepted()
        ? CaseAccess::mayKnowOf
        : CaseDecisions.orHasJustLeft(CaseAccess::mayKnowOf);
  }

  private Outcome<List<CaseEvent>> decide(
      CaseRelations found, Case present, AnswerAssignment command) {
    return present
        .team()
        .invitation(command.assignmentId())
        .map(invitation ->
            new Acting(command.asked().actor()).is(invitation.memberId())
                ? answered(present, invitation, command)
                : ofAnother(found, command.asked().actor()))
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }

  private Outcome<List<CaseEvent>> answered(
      Case present, Invitation invitation, AnswerAssignment command) {
    Teamwork team = new Teamwork(present);
    return command.accepted()
        ? team.accept(invitation)
            .then(events -> new SecondPerson(standing).unlessTheLast(present, events))
        : team.decline(invitation);
  }

  /** Of those who may know of the case only some may know who else was asked. */
  private static Outcome<List<CaseEvent>> ofAnother(CaseRelations found, Actor actor) {
    return Outcome.refused(
        CaseAccess.mayWorkOn(actor, found) ? Refusal.forbidden() : Refusal.notFound());
  }
}
