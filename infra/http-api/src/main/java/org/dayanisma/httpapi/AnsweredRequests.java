package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Writes one line of the log for each request, so that it can be followed from service to service:
 * method, route template, status, milliseconds. Paths, queries and callers are not written: a path
 * says which member or case somebody looked at.
 */
final class AnsweredRequests {

  private static final Logger LOG = LoggerFactory.getLogger(AnsweredRequests.class);
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");
  private static final String NO_ROUTE = "-";

  private AnsweredRequests() {}

  /**
   * Writes the line.
   *
   * @param since {@link System#nanoTime()} when the request came
   */
  static void write(HttpServletRequest request, int status, long since) {
    if (LOG.isInfoEnabled()) {
      LOG.info(
          "{} {} {} {} ms",
          METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
          route(request),
          status,
          TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since));
    }
  }

  private static String route(HttpServletRequest request) {
    Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return template == null ? NO_ROUTE : template.toString();
  }
}
