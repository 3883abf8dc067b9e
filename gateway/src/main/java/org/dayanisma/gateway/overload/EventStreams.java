package org.dayanisma.gateway.overload;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * Answers that stay open and speak now and then. No service gives one yet; the progress of an
 * import will be the first, and everything that bounds requests has to tell it from those that end.
 */
public final class EventStreams {

  private static final String EVENT_STREAM = "text/event-stream";

  /** The end of the path of every route with such answers. */
  private static final String STREAM = "/stream";

  private EventStreams() {}

  /** Whether the client listens for events, on a route that has them. */
  public static boolean isWantedBy(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && request.getMethod().equals("GET")
        && request.getRequestURI().endsWith(STREAM)
        && accept.contains(EVENT_STREAM);
  }
}
