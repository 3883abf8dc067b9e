package org.dayanisma.casework.cases.web;

import java.util.Comparator;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;

/** The deadlines of a case, the next to act on first. */
record DeadlinesResponse(List<DeadlineResponse> items) {

  static DeadlinesResponse of(Case found, DeadlineWords.Told words) {
    return new DeadlinesResponse(
        found.deadlines().stream()
            .map(deadline -> DeadlineResponse.of(deadline, words))
            .sorted(
                Comparator.comparing(DeadlineResponse::safeOn).thenComparing(DeadlineResponse::id))
            .toList());
  }
}
