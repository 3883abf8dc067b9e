package org.dayanisma.gateway.overload;

import io.micrometer.core.instrument.Counter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.dayanisma.gateway.edge.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for which there is no room, before any work is done for them: 503 with {@code
 * Retry-After}. Event streams, which idle for hours, do not count here; each service has a bound of
 * its own for them.
 */
final class ShedOverload extends OncePerRequestFilter {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

  private final InFlight inFlight;
  private final Counter shed;

  ShedOverload(InFlight inFlight, Counter shed) {
    this.inFlight = inFlight;
    this.shed = shed;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (EventStreams.isWantedBy(request)) {
      chain.doFilter(request, response);
    } else if (inFlight.enter(Urgency.isUrgent(request))) {
      try {
        chain.doFilter(request, response);
      } finally {
        inFlight.leave();
      }
    } else {
      shed.increment();
      Problem.OVERLOADED.write(response, RETRY_AFTER);
    }
  }
}
