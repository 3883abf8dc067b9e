package org.dayanisma.casework.breakglass.web;

import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;

/** A request for emergency access, as the second person sees it; there may be no such case. */
record WaitingRequestResponse(
    String requestId,
    String caseId,
    String requesterId,
    String reason,
    Instant requestedAt,
    Instant lapsesAt) {

  /** All that wait. */
  record Items(List<WaitingRequestResponse> items) {}

  static WaitingRequestResponse of(BreakGlassRequest request) {
    return new WaitingRequestResponse(
        request.id().toString(),
        request.caseId().toString(),
        request.requester().memberId().toString(),
        request.reason(),
        request.requestedAt(),
        request.lapsesAt());
  }
}
