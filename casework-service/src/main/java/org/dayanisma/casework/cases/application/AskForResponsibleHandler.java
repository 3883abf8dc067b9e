package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.application.CaseDecision.Verdict;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;
import org.dayanisma.casework.decision.application.CommandResult.Refused;
import org.dayanisma.casework.register.domain.LegalOfficers;

/**
 * All that a keeper of last resort does: ask somebody with a legal mandate, who must accept. Not
 * themselves, or they would have opened a sealed case to themselves alone.
 */
public final class AskForResponsibleHandler {

  private static final String POINTER = "/responsibleId";

  private final Cases cases;
  private final LegalOfficers officers;
  private final InstantSource clock;

  public AskForResponsibleHandler(Cases cases, LegalOfficers officers, InstantSource clock) {
    this.cases = cases;
    this.officers = officers;
    this.clock = clock;
  }

  public CommandResult<Case> handle(AskForResponsible command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            CaseAccess::keeps,
            () -> cases.relations(command.caseId()),
            null,
            present -> decide(present, command));
  }

  private Verdict decide(Case present, AskForResponsible command) {
    String asked = command.responsibleId();
    if (asked.equals(present.memberId())) {
      return refused("own-case", "nobody works on their own case");
    }
    if (command.actor().is(asked)) {
      return refused("keeper", "whoever keeps a case does not answer for it");
    }
    if (!AssignCaseHandler.mayBeAsked(officers, asked, present)) {
      return refused("no-legal-mandate", "holds no legal mandate that reaches the unit");
    }
    if (present.team().askedToLead().size() >= CaseTeam.MOST) {
      return new Verdict.No(new Conflict<>("team-full", "nobody more can be asked"));
    }
    return new Verdict.Events(
        new Teamwork(present)
            .ask(
                new Invitation(
                    command.assignmentId(), asked, TeamRole.RESPONSIBLE, clock.instant())));
  }

  private static Verdict refused(String code, String detail) {
    return new Verdict.No(Refused.at(POINTER, code, detail));
  }
}
