package org.dayanisma.casework.breakglass.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;

/** A request for emergency access, as the second person sees it; there may be no such case. */
record WaitingRequestResponse(
    UUID id, UUID caseId, UUID requesterId, String reason, Instant requestedAt, Instant lapsesAt) {

  /** All that wait. */
  record Items(List<WaitingRequestResponse> items) {}

  static WaitingRequestResponse of(BreakGlassRequest request) {
    return new WaitingRequestResponse(
        request.id().value(),
        request.caseId().value(),
        request.requester().memberId().value(),
        request.reason(),
        request.requestedAt(),
        request.lapsesAt());
  }
}
