package org.dayanisma.casework.application;

import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.application.CommandResult.NotAllowed;
import org.dayanisma.casework.application.CommandResult.Refused;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Responsible;

/** Only somebody with a legal mandate that reaches the unit can be given a case of it. */
public final class AssignCaseHandler {

  private final Cases cases;
  private final LegalOfficers officers;

  public AssignCaseHandler(Cases cases, LegalOfficers officers) {
    this.cases = cases;
    this.officers = officers;
  }

  public CommandResult<Case> handle(AssignCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.find(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Verdict decide(Case present, AssignCase command) {
    if (!CaseAccess.mayAssign(command.actor())) {
      return new Verdict.No(new NotAllowed<>());
    }
    if (!present.isOpen()) {
      return new Verdict.No(new Conflict<>("already-closed", "the case is closed"));
    }
    if (!officers.holdsMandateAbove(command.responsibleId(), present.unitPath())) {
      return new Verdict.No(
          Refused.at(
              "/responsibleId",
              "no-legal-mandate",
              "holds no legal mandate that reaches the unit"));
    }
    return new Verdict.Events(present.assign(new Responsible(command.responsibleId(), false)));
  }
}
