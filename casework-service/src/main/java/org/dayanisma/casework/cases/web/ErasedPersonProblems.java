package org.dayanisma.casework.cases.web;

import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.dataprotection.DataKeyDestroyed;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.stereotype.Component;

/** Answers when nothing can be written any more because somebody was erased. */
@Component
final class ErasedPersonProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return thrown instanceof DataKeyDestroyed
        ? Optional.of(Problems.conflict(CaseRefusal.ERASED))
        : Optional.empty();
  }
}
