package org.dayanisma.gateway.routing;

import java.util.Optional;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.ProblemTranslator;
import org.dayanisma.httpapi.Problems;
import org.springframework.stereotype.Component;

/** For a service that fails between the head of its answer and the first piece of the body. */
@Component
class BackendProblems implements ProblemTranslator {

  @Override
  public Optional<ProblemException> translate(Throwable thrown) {
    return thrown instanceof BackendFailure
        ? Optional.of(
            Problems.unavailable(
                "service-unavailable",
                "The service that answers this is not available. Please try again later."))
        : Optional.empty();
  }
}
