package org.dayanisma.casework.breakglass.application;

import java.time.InstantSource;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Requester;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.cases.application.Acting;
import org.dayanisma.casework.cases.application.CaseAccess;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.springframework.stereotype.Service;

/**
 * Notes the request without looking for the case: what is not looked for cannot be told from what
 * does not exist, neither by the answer nor by its time. Whether the request opens anything is
 * decided when it is granted and used.
 */
@Service
public record RequestBreakGlassHandler(
    BreakGlassRequests requests, Units units, InstantSource clock) {

  public Outcome<BreakGlassRequest> handle(RequestBreakGlass command) {
    Actor actor = command.actor();
    MemberId memberId = new Acting(actor).memberId();
    if (memberId == null || !CaseAccess.mayBreakGlass(actor)) {
      return Outcome.refused(Refusal.forbidden());
    }
    BreakGlassRequest made =
        BreakGlassRequest.made(
            command.requestId(),
            command.caseId(),
            new Requester(actor.userId(), memberId, paths(actor)),
            command.reason(),
            clock.instant());
    return Outcome.accepted(requests.addOnce(made.id(), made, made.requested()).value());
  }

  /** A unit we have not heard of stands for itself. */
  private List<List<UnitId>> paths(Actor actor) {
    return CaseAccess.unitsBehindGlass(actor).stream()
        .map(unit -> units.pathOf(unit).orElseGet(() -> List.of(unit)))
        .toList();
  }
}
