package org.dayanisma.casework.breakglass.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.MemberId;

/** All requests for emergency access. Reasons are encrypted where they are kept. */
public interface BreakGlassRequests {

  Optional<BreakGlassRequest> find(RequestId id);

  /** Stores a new request with its events; false if there is one with this id already. */
  boolean add(BreakGlassRequest made, List<BreakGlassEvent> events);

  /** Stores the next state with the events that led to it; false if somebody else was faster. */
  boolean save(BreakGlassRequest before, List<BreakGlassEvent> events);

  /** Requests not decided yet, the oldest first. */
  List<BreakGlassRequest> pending(Instant now);

  /**
   * Each request of this member for this case that is open at this moment. What it opens is for the
   * request to say ({@link BreakGlassRequest#opens}).
   */
  List<BreakGlassRequest> openFor(MemberId memberId, CaseId caseId, Instant now);
}
