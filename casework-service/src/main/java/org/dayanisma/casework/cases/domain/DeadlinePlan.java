package org.dayanisma.casework.cases.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    return remediesOf(measure)
        .flatMap(rule -> computed(rule, measure).stream().map(deadline -> open(caseId, deadline)))
        .toList();
  }

  /**
   * The remedies of the measure whose deadline cannot be computed, because the law of that day is
   * not known, or because periods stood still. Somebody has to work them out by hand.
   */
  public List<RemedyRule> notComputed(Measure measure) {
    return remediesOf(measure).filter(rule -> computed(rule, measure).isEmpty()).toList();
  }

  private Stream<RemedyRule> remediesOf(Measure measure) {
    return engine.book().remediesFor(measure.kind().name()).stream();
  }

  private Optional<ComputedDeadline> computed(RemedyRule rule, Measure measure) {
    RemedyEvents events = RemedyEvents.of(RemedyEvent.NOTICE, measure.startsOn());
    return engine.calculate(rule, events)
            instanceof Outcome.Accepted<ComputedDeadline>(ComputedDeadline computed)
        ? Optional.of(measure.notifiedOn() == null ? assumed(measure, computed) : computed)
        : Optional.empty();
  }

  private static Deadline open(CaseId caseId, ComputedDeadline computed) {
    return Deadline.open(caseId.deadline(computed.ruleId()), computed);
  }

  private static ComputedDeadline assumed(Measure measure, ComputedDeadline deadline) {
    LocalDate start = measure.startsOn();
    String why = start.equals(measure.effectiveOn()) ? "effective" : "reported";
    return deadline.doubted(Warning.of(ComputedDeadline.START_ASSUMED, start, why));
  }
}
