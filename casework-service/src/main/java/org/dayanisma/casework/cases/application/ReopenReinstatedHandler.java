package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.Reinstatements;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.register.domain.MemberId;
import org.springframework.stereotype.Service;

/**
 * Opens the cases again that had ended with a reinstatement which the register takes back. While
 * they were closed, nobody looked whether there is still somebody who can act: it is looked now. It
 * may be cut off at any point and done again.
 */
@Service
public record ReopenReinstatedHandler(
    Cases cases,
    DeadlinePlan plan,
    CaseHandover handover,
    CaseKeeping keeping,
    InstantSource clock) {

  /**
   * Follows one correction.
   *
   * @param number number of the correcting event among the events of the member
   */
  void handle(MemberId memberId, TakenBack what, long number) {
    cases
        .reinstated(memberId)
        .forEach(found -> {
          var _ =
              new CaseDecisions(cases)
                  .follow(found.id(), present -> reopened(present, what, number));
          var _ = keeping.look(found.id());
        });
  }

  private List<CaseEvent> reopened(Case present, TakenBack what, long number) {
    List<CaseEvent> events =
        new ArrayList<>(new Reinstatements(present).takenBack(what, number, clock.instant(), plan));
    if (!events.isEmpty()) {
      events.addAll(handover.succession(present.applyAll(events)));
    }
    return events;
  }
}
