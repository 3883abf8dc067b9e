package org.dayanisma.casework.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.application.CommandResult.Done;
import org.dayanisma.casework.application.CommandResult.NotAllowed;
import org.dayanisma.casework.application.CommandResult.NotFound;
import org.dayanisma.casework.domain.BreakGlassEvent;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.BreakGlassRequest.Status;
import org.dayanisma.casework.domain.BreakGlassRequests;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.CaseRelations;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.eventrelay.ConflictRetry;

/**
 * The second person's word. They learn nothing of the case from it, not even that there is one: the
 * answer and what is written are the same for an id that belongs to no case.
 */
public final class DecideBreakGlassHandler {

  private final BreakGlassRequests requests;
  private final Cases cases;
  private final InstantSource clock;

  public DecideBreakGlassHandler(BreakGlassRequests requests, Cases cases, InstantSource clock) {
    this.requests = requests;
    this.cases = cases;
    this.clock = clock;
  }

  public CommandResult<BreakGlassRequest> handle(DecideBreakGlass command) {
    return ConflictRetry.retry(() -> {
      Optional<BreakGlassRequest> found = requests.find(command.requestId());
      return found.isEmpty() ? Optional.of(new NotFound<>()) : decide(found.get(), command);
    });
  }

  private Optional<CommandResult<BreakGlassRequest>> decide(
      BreakGlassRequest present, DecideBreakGlass command) {
    Actor actor = command.actor();
    Instant now = clock.instant();
    if (present.isOf(actor.userId(), actor.memberId())) {
      return Optional.of(new NotAllowed<>());
    }
    if (!FindBreakGlassRequests.mayDecide(actor, present)) {
      return Optional.of(new NotFound<>());
    }
    if (present.status() != Status.PENDING) {
      return Optional.of(new Conflict<>("already-decided", "somebody has decided before"));
    }
    if (present.isLapsed(now)) {
      return Optional.of(new Conflict<>("request-lapsed", "it must be asked for again"));
    }
    List<BreakGlassEvent> events =
        command.granted() ? present.grant(teamToTell(present), now) : present.refuse(now);
    return requests.save(present, events)
        ? Optional.of(new Done<>(present.applyAll(events)))
        : Optional.empty();
  }

  /** The team of a case in the requester's part of the tree; nobody if there is no such case. */
  private List<String> teamToTell(BreakGlassRequest request) {
    List<String> units = request.requester().unitPaths().stream().map(List::getLast).toList();
    return cases
        .relations(new CaseId(request.caseId()))
        .filter(found -> found.unitPath().stream().anyMatch(units::contains))
        .map(CaseRelations::team)
        .map(team -> team.memberIds())
        .orElse(List.of());
  }
}
