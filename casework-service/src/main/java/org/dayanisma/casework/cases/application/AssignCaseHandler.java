package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
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
 * Asks somebody with a legal mandate that reaches the unit to join the team. Nobody joins without
 * their word; whoever asks themselves has given it.
 */
@Service
public record AssignCaseHandler(Cases cases, LegalOfficers officers, InstantSource clock) {

  public Outcome<Case> handle(AssignCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, AssignCase command) {
    if (!CaseAccess.mayAsk(command.actor(), present.relations(), command.role())) {
      return Outcome.refused(Refusal.forbidden());
    }
    if (!present.isOpen()) {
      return Outcome.refused(Refusal.conflict(CaseRefusal.ALREADY_CLOSED));
    }
    if (command.memberId().equals(present.memberId())) {
      return refused(command, CaseRefusal.OWN_CASE);
    }
    if (!mayBeAsked(officers, command.memberId(), present)) {
      return refused(command, CaseRefusal.NO_LEGAL_MANDATE);
    }
    if (present.team().isLedBy(command.memberId()) && command.role() != TeamRole.RESPONSIBLE) {
      return Outcome.refused(Refusal.conflict(CaseRefusal.NO_OTHER_RESPONSIBLE));
    }
    if (new Teamwork(present).isFull()) {
      return Outcome.refused(Refusal.conflict(CaseRefusal.TEAM_FULL));
    }
    return Outcome.accepted(asked(present, command));
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

  private static Outcome<List<CaseEvent>> refused(AssignCase command, RefusalCode reason) {
    return Outcome.refused(Refusal.invalid(command.pointer(), reason));
  }
}
