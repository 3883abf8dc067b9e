package org.dayanisma.casework.cases.application;

import java.util.Optional;
import org.dayanisma.casework.cases.application.CaseDecision.Verdict;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Done;
import org.dayanisma.casework.decision.application.CommandResult.NotAllowed;
import org.dayanisma.casework.decision.application.CommandResult.NotFound;

/**
 * Only who was asked may answer. An answered invitation is gone: a second answer finds nothing.
 * Whoever takes a sealed case over needs a second person as whoever sealed it did.
 */
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
  public CommandResult<Case> handle(AnswerAssignment command) {
    CommandResult<Case> result = decided(command);
    return result instanceof Done<Case>(Case changed) && changed.isSealed()
        ? new Done<>(keeping.look(changed.id()))
        : result;
  }

  private CommandResult<Case> decided(AnswerAssignment command) {
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

  private Verdict decide(Case present, AnswerAssignment command) {
    Optional<Invitation> invitation = present.team().invitation(command.assignmentId());
    if (invitation.isEmpty()) {
      return new Verdict.No(new NotFound<>());
    }
    if (!command.actor().is(invitation.get().memberId())) {
      return mayKnowOfInvitation(present, command)
          ? new Verdict.No(new NotAllowed<>())
          : new Verdict.No(new NotFound<>());
    }
    Teamwork team = new Teamwork(present);
    return command.accepted()
        ? second.unlessTheLast(present, team.accept(invitation.get()))
        : new Verdict.Events(team.decline(invitation.get()));
  }

  private static boolean mayKnowOfInvitation(Case present, AnswerAssignment command) {
    return CaseAccess.mayWorkOn(command.actor(), present.relations());
  }
}
