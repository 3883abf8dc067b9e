package org.dayanisma.casework.cases.web;

import java.util.Comparator;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.remedies.application.ExplainDeadlines.NotComputed;

/**
 * The deadlines of a case, the next to act on first.
 *
 * @param notComputed remedies whose deadline somebody has to work out by hand
 */
record DeadlinesResponse(List<DeadlineResponse> items, List<NotComputed> notComputed) {

  static DeadlinesResponse of(Case found, DeadlineWords.Told words) {
    return new DeadlinesResponse(
        found.deadlines().stream()
            .map(deadline -> DeadlineResponse.of(deadline, words))
            .sorted(
                Comparator.comparing(DeadlineResponse::safeOn).thenComparing(DeadlineResponse::id))
            .toList(),
        words.notComputed(found.measure()));
  }
}
