package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/** Unseals: the responsible's alone, closed cases included. */
@Service
public record UnsealCaseHandler(
    CaseDecisions cases, LegalStanding standing, CaseHandover handover, InstantSource clock) {

  public Outcome<Versioned<Case>> handle(UnsealCase command) {
    return cases
        .on(command.asked(), command.caseId())
        .onlyFor(CaseAccess::isResponsible)
        .decide(present ->
            present
                .unseal(clock.instant(), command.reason())
                .map(events -> withWhatFollows(present, events)));
  }

  /**
   * If the unit has moved or the office of whoever answers for it has ended meanwhile, what follows
   * for an open case follows now.
   */
  private List<CaseEvent> withWhatFollows(Case present, List<CaseEvent> events) {
    if (!hasMoved(present) && !isOutOfReach(present)) {
      return events;
    }
    List<CaseEvent> all = new ArrayList<>(events);
    all.addAll(handover.succession(present.applyAll(events)));
    return all;
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
