package org.dayanisma.casework.breakglass.application;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.Acting;
import org.dayanisma.casework.cases.application.CaseAccess;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
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

  /** A request, decided or not, for those who decide about it; nobody does about their own. */
  static Outcome<Versioned<BreakGlassRequest>> known(
      Optional<Versioned<BreakGlassRequest>> found, Actor actor) {
    if (found
        .filter(asked -> asked.value().isOf(actor.userId(), new Acting(actor).memberId()))
        .isPresent()) {
      return Outcome.refused(Refusal.forbidden());
    }
    return found
        .filter(one -> mayDecide(actor, one.value()))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }

  private static boolean mayDecide(Actor actor, BreakGlassRequest request) {
    return CaseAccess.mayBreakGlass(actor)
        && request.mayBeDecidedBy(
            actor.userId(), new Acting(actor).memberId(), CaseAccess.unitsBehindGlass(actor));
  }
}
