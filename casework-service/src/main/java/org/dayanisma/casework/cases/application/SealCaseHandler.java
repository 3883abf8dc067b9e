package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/**
 * Seals and unseals: the responsible's alone, closed cases included. A seal needs a second person
 * of the team who is not subordinate, or one person could hide a case from everybody and from
 * whoever comes after them.
 */
@Service
public record SealCaseHandler(
    Cases cases,
    LegalStanding standing,
    CaseKeeping keeping,
    CaseHandover handover,
    InstantSource clock) {

  /** Offices may have been laid down meanwhile; so it looks again after the write. */
  public Outcome<Case> handle(SealCase command) {
    Outcome<Case> result = decided(command);
    return result instanceof Outcome.Accepted<Case>(Case changed) && changed.isSealed()
        ? Outcome.accepted(keeping.look(changed.id()))
        : result;
  }

  private Outcome<Case> decided(SealCase command) {
    return new CaseDecision(cases)
        .decide(
            command.actor(),
            () -> cases.relations(command.caseId()),
            command.expectedVersion(),
            present -> decide(present, command));
  }

  private Outcome<List<CaseEvent>> decide(Case present, SealCase command) {
    if (!CaseAccess.isResponsible(command.actor(), present.relations())) {
      return Outcome.refused(Refusal.forbidden());
    }
    if (present.isSealed() == command.on()) {
      return command.on()
          ? Outcome.refused(Refusal.conflict(CaseRefusal.ALREADY_SEALED))
          : Outcome.refused(Refusal.conflict(CaseRefusal.NOT_SEALED));
    }
    if (!command.on()) {
      return Outcome.accepted(unsealed(present, command.reason()));
    }
    List<String> second = standing.secondPersons(present, command.actor());
    return second.isEmpty()
        ? SecondPerson.needed()
        : Outcome.accepted(sealed(present, command.reason(), second));
  }

  private List<CaseEvent> sealed(Case present, String reason, List<String> second) {
    List<CaseEvent> events = new ArrayList<>(present.seal(clock.instant(), reason));
    events.add(new CaseEvent.Watched(present.id(), second));
    return events;
  }

  /**
   * If the unit has moved or the office of whoever answers for it has ended meanwhile, what follows
   * for an open case follows now.
   */
  private List<CaseEvent> unsealed(Case present, String reason) {
    List<CaseEvent> events = new ArrayList<>(present.unseal(clock.instant(), reason));
    if (hasMoved(present) || isOutOfReach(present)) {
      events.addAll(handover.succession(present.applyAll(events)));
    }
    return events;
  }

  private static boolean hasMoved(Case present) {
    return !present.relations().unitPath().equals(present.unitPath());
  }

  private boolean isOutOfReach(Case present) {
    return present
        .responsibleId()
        .filter(leader -> standing.hasLeft(leader, present.unitPath()))
        .isPresent();
  }
}
