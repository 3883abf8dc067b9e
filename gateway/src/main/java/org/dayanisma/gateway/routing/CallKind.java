package org.dayanisma.gateway.routing;

import jakarta.servlet.http.HttpServletRequest;
import org.dayanisma.gateway.overload.EventStreams;
import org.dayanisma.gateway.overload.Urgency;

/** Which kind of a service's places a call takes. */
enum CallKind {
  ORDINARY,
  /** May also take the places kept for urgent calls. */
  URGENT,
  /** Stays open and sends something now and then; has places of its own. */
  STREAM;

  static CallKind of(HttpServletRequest request) {
    if (EventStreams.isWantedBy(request)) {
      return STREAM;
    }
    return Urgency.isUrgent(request) ? URGENT : ORDINARY;
  }
}
