package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.Objects;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** All that a keeper of last resort does: ask somebody with a legal mandate, who must accept. */
@Service
public record AskForResponsibleHandler(
    CaseDecisions cases, LegalOfficers officers, InstantSource clock) {

  private static final String POINTER = "/responsibleId";

  public Outcome<Versioned<Case>> handle(AskForResponsible command) {
    Invitation invitation =
        new Invitation(
            command.assignmentId(), command.responsibleId(), TeamRole.RESPONSIBLE, clock.instant());
    return cases
        .on(command.asked(), command.caseId(), CaseAccess::keeps, command.responsibleId())
        .decide(present ->
            new Teamwork(present)
                .askToLead(
                    invitation,
                    Objects.requireNonNull(
                        new Acting(command.asked().actor()).memberId(), "a keeper is a member"),
                    memberId -> AssignCaseHandler.mayBeAsked(officers, memberId, present))
                .at(POINTER));
  }
}
