package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.RemedyEngine;
import org.dayanisma.casework.remedies.domain.RemedyEvent;
import org.dayanisma.casework.remedies.domain.RemedyEvents;
import org.dayanisma.casework.remedies.domain.RemedyRule;
import org.dayanisma.decisions.Outcome;

/**
 * The deadlines that a measure opens. While the day of notice is unknown they are counted from the
 * earliest plausible one ({@link Measure#startsOn}), and say so.
 */
public record DeadlinePlan(RemedyEngine engine) {

  public List<Deadline> deadlinesOf(CaseId caseId, Measure measure) {
    RemedyEvents events = RemedyEvents.of(RemedyEvent.NOTICE, measure.startsOn());
    List<Deadline> deadlines = new ArrayList<>();
    for (RemedyRule rule : engine.book().remediesFor(measure.kind().name())) {
      if (engine.calculate(rule, events)
          instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline computed)) {
        ComputedDeadline deadline =
            measure.notifiedOn() == null ? assumed(measure, computed) : computed;
        deadlines.add(new Deadline(caseId.deadline(rule.id()), deadline, Deadline.Status.OPEN));
      }
    }
    return deadlines;
  }

  private static ComputedDeadline assumed(Measure measure, ComputedDeadline deadline) {
    LocalDate start = measure.startsOn();
    String why = start.equals(measure.effectiveOn()) ? "effective" : "reported";
    return deadline.doubted(Warning.of("start-assumed", start, why));
  }
}
