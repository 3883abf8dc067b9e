package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.BreakGlassRefusal;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.CaseAccess;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.eventrelay.KeyedCommand;
import org.springframework.stereotype.Service;

/** What waits for the word of a second person. */
@Service
public record FindBreakGlassRequests(BreakGlassRequests requests, InstantSource clock) {

  /** Undecided requests about which the actor may decide, the oldest first. */
  public List<BreakGlassRequest> waitingFor(Actor actor) {
    return requests.pending(clock.instant()).stream()
        .filter(request -> mayDecide(actor, request))
        .toList();
  }

  /** The request, decided or not, if the actor is one of those who decide about it. */
  public Outcome<BreakGlassRequest> known(Actor actor, String requestId) {
    return known(requests.find(requestId), actor);
  }

  /** The request if the actor may decide about it now, or why not. */
  public Outcome<BreakGlassRequest> toDecide(Actor actor, String requestId) {
    return toDecide(requests.find(requestId), actor, clock.instant());
  }

  static Outcome<BreakGlassRequest> toDecide(
      Optional<BreakGlassRequest> found, Actor actor, Instant now) {
    return switch (known(found, actor)) {
      case Outcome.Accepted<BreakGlassRequest>(BreakGlassRequest asked) -> undecided(asked, now);
      case Outcome<BreakGlassRequest> refusal -> refusal;
    };
  }

  private static Outcome<BreakGlassRequest> known(Optional<BreakGlassRequest> found, Actor actor) {
    if (found.filter(asked -> asked.isOf(actor.userId(), actor.memberId())).isPresent()) {
      return Outcome.refused(Refusal.forbidden());
    }
    return found
        .filter(one -> mayDecide(actor, one))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }

  private static Outcome<BreakGlassRequest> undecided(BreakGlassRequest asked, Instant now) {
    if (KeyedCommand.hasChanged(asked.id())) {
      return Outcome.accepted(asked); // decided by this very request, before it was cut off
    }
    if (asked.status() != Status.PENDING) {
      return Outcome.refused(Refusal.conflict(BreakGlassRefusal.ALREADY_DECIDED));
    }
    return asked.isLapsed(now)
        ? Outcome.refused(Refusal.conflict(BreakGlassRefusal.REQUEST_LAPSED))
        : Outcome.accepted(asked);
  }

  private static boolean mayDecide(Actor actor, BreakGlassRequest request) {
    return CaseAccess.mayBreakGlass(actor)
        && request.mayBeDecidedBy(
            actor.userId(), actor.memberId(), CaseAccess.unitsBehindGlass(actor));
  }
}
