package org.dayanisma.casework.application;

import java.util.Optional;
import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.NotAllowed;
import org.dayanisma.casework.application.CommandResult.NotFound;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.Invitation;
import org.dayanisma.casework.domain.Teamwork;

/** Only who was asked may answer. An answered invitation is gone: a second answer finds nothing. */
public final class AnswerAssignmentHandler {

  private final Cases cases;

  public AnswerAssignmentHandler(Cases cases) {
    this.cases = cases;
  }

  public CommandResult<Case> handle(AnswerAssignment command) {
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

  private static Verdict decide(Case present, AnswerAssignment command) {
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
    return new Verdict.Events(
        command.accepted() ? team.accept(invitation.get()) : team.decline(invitation.get()));
  }

  private static boolean mayKnowOfInvitation(Case present, AnswerAssignment command) {
    return CaseAccess.mayWorkOn(command.actor(), present.relations());
  }
}
