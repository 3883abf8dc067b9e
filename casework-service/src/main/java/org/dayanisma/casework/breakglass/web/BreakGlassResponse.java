package org.dayanisma.casework.breakglass.web;

import java.time.Instant;
import java.util.UUID;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;

/** What the requester is told: that the request is noted, whatever it is about. */
record BreakGlassResponse(UUID id, BreakGlassRequest.Status status, Instant lapsesAt) {

  static BreakGlassResponse of(BreakGlassRequest request) {
    return new BreakGlassResponse(request.id().value(), request.status(), request.lapsesAt());
  }
}
