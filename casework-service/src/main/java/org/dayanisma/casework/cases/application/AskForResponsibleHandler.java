package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.RefusalCode;
import org.springframework.stereotype.Service;

/**
 * All that a keeper of last resort does: ask somebody with a legal mandate, who must accept. Not
 * themselves, or they would have opened a sealed case to themselves alone.
 */
@Service
public record AskForResponsibleHandler(Cases cases, LegalOfficers officers, InstantSource clock) {

  private static final String POINTER = "/responsibleId";

  public Outcome<Case> handle(AskForResponsible command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            CaseAccess::keeps,
            () -> cases.relations(command.caseId()),
            null,
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, AskForResponsible command) {
    String asked = command.responsibleId();
    if (asked.equals(present.memberId())) {
      return refused(CaseRefusal.OWN_CASE);
    }
    if (command.actor().is(asked)) {
      return refused(CaseRefusal.KEEPER);
    }
    if (!AssignCaseHandler.mayBeAsked(officers, asked, present)) {
      return refused(CaseRefusal.NO_LEGAL_MANDATE);
    }
    if (present.team().askedToLead().size() >= CaseTeam.MOST) {
      return Outcome.refused(Refusal.conflict(CaseRefusal.TEAM_FULL));
    }
    return Outcome.accepted(
        new Teamwork(present)
            .ask(
                new Invitation(
                    command.assignmentId(), asked, TeamRole.RESPONSIBLE, clock.instant())));
  }

  private static Outcome<List<CaseEvent>> refused(RefusalCode reason) {
    return Outcome.refused(Refusal.invalid(POINTER, reason));
  }
}
