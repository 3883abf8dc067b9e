package org.dayanisma.casework.cases.web;

import java.util.Optional;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.OptimisticLockingFailureException;

/** Problems of the store that a caller can understand. */
@Configuration(proxyBeanMethods = false)
class CaseworkProblems {

  @Bean
  ProblemTranslator caseworkProblemTranslator() {
    return CaseworkProblems::translate;
  }

  private static Optional<ProblemException> translate(Throwable thrown) {
    return switch (thrown) {
      case OutboxFull _ ->
          Optional.of(
              Problems.unavailable(
                  "outbox-full", "Too many changes of this case wait to be passed on."));
      case OptimisticLockingFailureException _ -> Optional.of(Problems.concurrentChange());
      case DataKeyDestroyed _ ->
          Optional.of(
              Problems.conflict(
                  "erased", "The member was erased; nothing can be written here any more."));
      default -> Optional.empty();
    };
  }
}
