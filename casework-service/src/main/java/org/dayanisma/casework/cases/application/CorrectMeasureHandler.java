package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.casework.cases.application.CorrectMeasure.Withdrawn;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.Corrections;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.springframework.stereotype.Service;

/**
 * Follows a correction of the register. Every open case of the mistaken measure takes the right
 * days, or learns that the measure never was; a case that had ended with a reinstatement which
 * never was is open again, before anything else is opened; and what holds now has its case, as
 * after a report. It may be cut off at any point and done again: each case remembers what it has
 * followed.
 */
@Service
public record CorrectMeasureHandler(
    Cases cases,
    DeadlinePlan plan,
    ReopenReinstatedHandler reopening,
    OpenCaseForMeasureHandler opening,
    InstantSource clock) {

  public void handle(CorrectMeasure command) {
    Withdrawn withdrawn = command.withdrawn();
    if (withdrawn != null) {
      cases
          .ofMeasure(command.memberId(), withdrawn.kind(), withdrawn.effectiveOn())
          .forEach(found -> follow(found, withdrawn, command));
    }
    TakenBack reinstatement = command.reinstatement();
    if (reinstatement != null) {
      reopening.handle(command.memberId(), reinstatement, command.number());
    }
    Measure now = command.now();
    if (now != null) {
      var _ =
          opening.handle(
              new OpenCaseForMeasure(
                  command.memberId(), command.unitId(), command.unitPath(), now, command.number()));
    }
  }

  private void follow(CaseRelations found, Withdrawn withdrawn, CorrectMeasure command) {
    var _ =
        new CaseDecisions(cases)
            .follow(found.id(), present -> corrected(present, withdrawn, command));
  }

  private List<CaseEvent> corrected(Case present, Withdrawn withdrawn, CorrectMeasure command) {
    Measure now = command.now();
    Corrections corrections = new Corrections(present);
    if (now == null || now.kind() != withdrawn.kind()) {
      return corrections.withdrawn(command.number(), clock.instant());
    }
    Measure right = corrections.right(now.effectiveOn(), now.notifiedOn(), withdrawn.notifiedOn());
    return corrections.followed(
        right, command.number(), clock.instant(), plan.deadlinesOf(present.id(), right));
  }
}
