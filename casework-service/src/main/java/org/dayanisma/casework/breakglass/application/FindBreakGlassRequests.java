package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.CaseAccess;
import org.dayanisma.casework.decision.application.CommandResult;
import org.dayanisma.casework.decision.application.CommandResult.Conflict;
import org.dayanisma.casework.decision.application.CommandResult.Done;
import org.dayanisma.casework.decision.application.CommandResult.NotAllowed;
import org.dayanisma.casework.decision.application.CommandResult.NotFound;
import org.dayanisma.eventrelay.KeyedCommand;

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

  /** The request, decided or not, if the actor is one of those who decide about it. */
  public CommandResult<BreakGlassRequest> known(Actor actor, String requestId) {
    return known(requests.find(requestId), actor);
  }

  /** The request if the actor may decide about it now, or why not. */
  public CommandResult<BreakGlassRequest> toDecide(Actor actor, String requestId) {
    return toDecide(requests.find(requestId), actor, clock.instant());
  }

  static CommandResult<BreakGlassRequest> toDecide(
      Optional<BreakGlassRequest> found, Actor actor, Instant now) {
    return switch (known(found, actor)) {
      case Done<BreakGlassRequest>(BreakGlassRequest asked) -> undecided(asked, now);
      case CommandResult<BreakGlassRequest> refusal -> refusal;
    };
  }

  private static CommandResult<BreakGlassRequest> known(
      Optional<BreakGlassRequest> found, Actor actor) {
    if (found.filter(asked -> asked.isOf(actor.userId(), actor.memberId())).isPresent()) {
      return new NotAllowed<>();
    }
    return found
        .filter(one -> mayDecide(actor, one))
        .<CommandResult<BreakGlassRequest>>map(Done::new)
        .orElseGet(NotFound::new);
  }

  private static CommandResult<BreakGlassRequest> undecided(BreakGlassRequest asked, Instant now) {
    if (KeyedCommand.hasChanged(asked.id())) {
      return new Done<>(asked); // decided by this very request, before it was cut off
    }
    if (asked.status() != Status.PENDING) {
      return new Conflict<>("already-decided", "somebody has decided before");
    }
    return asked.isLapsed(now)
        ? new Conflict<>("request-lapsed", "it must be asked for again")
        : new Done<>(asked);
  }

  private static boolean mayDecide(Actor actor, BreakGlassRequest request) {
    return CaseAccess.mayBreakGlass(actor)
        && request.mayBeDecidedBy(
            actor.userId(), actor.memberId(), CaseAccess.unitsBehindGlass(actor));
  }
}
