package org.dayanisma.casework.cases.web;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Move;
import org.dayanisma.casework.remedies.domain.ComputedDeadline.Warning;
import org.dayanisma.casework.remedies.domain.Confidence;

/**
 * A deadline of a case.
 *
 * @param missed whether the statutory day has passed and the remedy was not lodged
 */
record DeadlineResponse(
    String id,
    Deadline.Status status,
    boolean missed,
    String ruleId,
    int ruleVersion,
    String rulesVersion,
    String title,
    String forum,
    LocalDate nominalOn,
    LocalDate dueOn,
    LocalDate safeOn,
    List<Move> steps,
    List<Move> adjustments,
    List<Warning> warnings,
    String legalBasis,
    String source,
    Confidence confidence) {

  static DeadlineResponse of(Deadline deadline, LocalDate today) {
    ComputedDeadline computed = deadline.computed();
    return new DeadlineResponse(
        deadline.id().toString(),
        deadline.status(),
        deadline.isMissed(today),
        computed.ruleId(),
        computed.ruleVersion(),
        computed.rulesVersion(),
        computed.title(),
        computed.forum(),
        computed.nominalOn(),
        computed.dueOn(),
        computed.safeOn(),
        computed.steps(),
        computed.adjustments(),
        computed.warnings(),
        computed.legalBasis(),
        computed.source(),
        computed.confidence());
  }
}
