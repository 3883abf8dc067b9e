package org.dayanisma.casework.breakglass.domain;

import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Aggregates;

/** All requests for emergency access. Reasons are encrypted where they are kept. */
public interface BreakGlassRequests
    extends Aggregates<RequestId, BreakGlassRequest, BreakGlassEvent> {

  /** Requests not decided yet, the oldest first. */
  List<BreakGlassRequest> pending(Instant now);

  /**
   * Each request of this member for this case that is open at this moment. What it opens is for the
   * request to say ({@link BreakGlassRequest#opens}).
   */
  List<BreakGlassRequest> openFor(MemberId memberId, CaseId caseId, Instant now);
}
