package org.dayanisma.notification.recipients.web;

import java.util.Optional;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.stereotype.Component;

/** Somebody who was erased has nothing here any more, and can keep nothing here. */
@Component
final class ErasedPersonProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return thrown instanceof DataKeyDestroyed ? Optional.of(Problems.notFound()) : Optional.empty();
  }
}
