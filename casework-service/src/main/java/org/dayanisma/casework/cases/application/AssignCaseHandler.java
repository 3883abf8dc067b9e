package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.application.CaseDecision.Verdict;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.TeamRole;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;
import org.dayanisma.casework.decision.application.CommandResult.NotAllowed;
import org.dayanisma.casework.decision.application.CommandResult.Refused;
import org.dayanisma.casework.register.domain.LegalOfficers;

/**
 * Asks somebody with a legal mandate that reaches the unit to join the team. Nobody joins without
 * their word; whoever asks themselves has given it.
 */
public final class AssignCaseHandler {

  private final Cases cases;
  private final LegalOfficers officers;
  private final InstantSource clock;

  public AssignCaseHandler(Cases cases, LegalOfficers officers, InstantSource clock) {
    this.cases = cases;
    this.officers = officers;
    this.clock = clock;
  }

  public CommandResult<Case> handle(AssignCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Verdict decide(Case present, AssignCase command) {
    if (!CaseAccess.mayAsk(command.actor(), present.relations(), command.role())) {
      return new Verdict.No(new NotAllowed<>());
    }
    if (!present.isOpen()) {
      return new Verdict.No(new Conflict<>("already-closed", "the case is closed"));
    }
    if (command.memberId().equals(present.memberId())) {
      return refused(command, "own-case", "nobody works on their own case");
    }
    if (!mayBeAsked(officers, command.memberId(), present)) {
      return refused(command, "no-legal-mandate", "holds no legal mandate that reaches the unit");
    }
    if (present.team().isLedBy(command.memberId()) && command.role() != TeamRole.RESPONSIBLE) {
      return new Verdict.No(
          new Conflict<>("no-other-responsible", "ask somebody else to become responsible first"));
    }
    if (new Teamwork(present).isFull()) {
      return new Verdict.No(new Conflict<>("team-full", "nobody more can be asked"));
    }
    return new Verdict.Events(asked(present, command));
  }

  /**
   * Whether the member holds a legal mandate that reaches the unit; of a sealed case also where the
   * unit stood when it was sealed, for its team does not choose where it is moved.
   */
  static boolean mayBeAsked(LegalOfficers officers, String memberId, Case present) {
    return officers.holdsMandateAbove(memberId, present.unitPath())
        || officers.holdsMandateAbove(memberId, present.relations().unitPath());
  }

  private List<CaseEvent> asked(Case present, AssignCase command) {
    Invitation invitation =
        new Invitation(command.assignmentId(), command.memberId(), command.role(), clock.instant());
    List<CaseEvent> events = new ArrayList<>(new Teamwork(present).ask(invitation));
    if (command.actor().is(command.memberId())) {
      Teamwork asking = new Teamwork(present.applyAll(events));
      asking
          .present()
          .team()
          .askedOf(command.memberId())
          .ifPresent(own -> events.addAll(asking.accept(own)));
    }
    return events;
  }

  private static Verdict refused(AssignCase command, String code, String detail) {
    return new Verdict.No(Refused.at(command.pointer(), code, detail));
  }
}
