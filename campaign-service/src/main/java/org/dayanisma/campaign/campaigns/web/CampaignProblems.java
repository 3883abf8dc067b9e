package org.dayanisma.campaign.campaigns.web;

import java.util.Optional;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** What the caller is told when the store could not take a change. */
@Component
class CampaignProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return switch (thrown) {
      case OutboxFull ignored ->
          Optional.of(
              Problems.unavailable(
                  "outbox-full", "Too many changes wait to be published. Please try again later."));
      case OptimisticLockingFailureException ignored -> Optional.of(Problems.concurrentChange());
      default -> Optional.empty();
    };
  }
}
