package org.dayanisma.membership.decision.web;

import java.util.Optional;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What it means to a caller when an aggregate is too busy to be changed. */
@Component
class OutboxProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return switch (thrown) {
      case OutboxFull _ ->
          Optional.of(
              Problems.unavailable(
                  "outbox-full", "Too much waits to be passed on. Please try again later."));
      case OptimisticLockingFailureException _ -> Optional.of(Problems.concurrentChange());
      default -> Optional.empty();
    };
  }
}
