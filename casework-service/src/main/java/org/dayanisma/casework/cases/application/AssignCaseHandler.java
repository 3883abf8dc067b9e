package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.Invitation;
import org.dayanisma.casework.cases.domain.Teamwork;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Asks somebody with a legal mandate that reaches the unit to join the team. Nobody joins without
 * their word; whoever asks themselves has given it.
 */
@Service
public record AssignCaseHandler(CaseDecisions cases, LegalOfficers officers, InstantSource clock) {

  public Outcome<Versioned<Case>> handle(AssignCase command) {
    Invitation invitation =
        new Invitation(command.assignmentId(), command.memberId(), command.role(), clock.instant());
    return cases
        .on(command.asked(), command.caseId(), command.memberId())
        .onlyFor((actor, found) -> CaseAccess.mayAsk(actor, found, command.role()))
        .decide(present -> asked(present, invitation, command));
  }

  private Outcome<List<CaseEvent>> asked(Case present, Invitation invitation, AssignCase command) {
    return new Teamwork(present)
        .ask(invitation, memberId -> mayBeAsked(officers, memberId, present))
        .at(command.pointer())
        .then(events ->
            new Acting(command.asked().actor()).is(invitation.memberId())
                ? joined(present, events, invitation.memberId())
                : Outcome.accepted(events));
  }

  /** Whoever asks themselves joins at once; if they have been asked before, by that asking. */
  private static Outcome<List<CaseEvent>> joined(
      Case present, List<CaseEvent> events, MemberId memberId) {
    Case asking = present.applyAll(events);
    return asking
        .team()
        .askedOf(memberId)
        .map(own -> new Teamwork(asking).accept(own).map(joining -> both(events, joining)))
        .orElseGet(() -> Outcome.accepted(events));
  }

  private static List<CaseEvent> both(List<CaseEvent> first, List<CaseEvent> second) {
    List<CaseEvent> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /**
   * Whether the member holds a legal mandate that reaches the unit; of a sealed case also where the
   * unit stood when it was sealed, for its team does not choose where it is moved.
   */
  static boolean mayBeAsked(LegalOfficers officers, MemberId memberId, Case present) {
    return officers.holdsMandateAbove(memberId, present.unitPath())
        || officers.holdsMandateAbove(memberId, present.relations().unitPath());
  }
}
