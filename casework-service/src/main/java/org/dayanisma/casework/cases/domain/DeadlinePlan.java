package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.decisions.Outcome;

/**
 * The deadlines that a measure opens. While the day of notice is unknown they are counted from the
 * day on which the measure took effect, and say so; notice is rarely earlier, so the guess errs on
 * the early side.
 */
public record DeadlinePlan(RemedyEngine engine) {

  public List<Deadline> deadlinesOf(CaseId caseId, Measure measure) {
    LocalDate notified = measure.notifiedOn();
    RemedyEvents events =
        RemedyEvents.of(RemedyEvent.NOTICE, notified == null ? measure.effectiveOn() : notified);
    List<Deadline> deadlines = new ArrayList<>();
    for (RemedyRule rule : engine.book().remediesFor(measure.kind().name())) {
      if (engine.calculate(rule, events)
          instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline computed)) {
        ComputedDeadline deadline = notified == null ? assumed(computed) : computed;
        deadlines.add(new Deadline(caseId.deadline(rule.id()), deadline, Deadline.Status.OPEN));
      }
    }
    return deadlines;
  }

  private static ComputedDeadline assumed(ComputedDeadline deadline) {
    return deadline.doubted(
        "start-assumed", "day of notice unknown; counted from the day the measure took effect");
  }
}
