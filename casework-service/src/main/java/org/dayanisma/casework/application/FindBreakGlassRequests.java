package org.dayanisma.casework.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.BreakGlassRequests;

/** What waits for the word of a second person. */
public final class FindBreakGlassRequests {

  private final BreakGlassRequests requests;
  private final InstantSource clock;

  public FindBreakGlassRequests(BreakGlassRequests requests, InstantSource clock) {
    this.requests = requests;
    this.clock = clock;
  }

  /** Undecided requests about which the actor may decide, the oldest first. */
  public List<BreakGlassRequest> waitingFor(Actor actor) {
    return requests.pending(clock.instant()).stream()
        .filter(request -> mayDecide(actor, request))
        .toList();
  }

  static boolean mayDecide(Actor actor, BreakGlassRequest request) {
    return CaseAccess.mayBreakGlass(actor)
        && request.mayBeDecidedBy(actor.userId(), actor.memberId(), actor.unitIds());
  }
}
