package org.dayanisma.casework.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dayanisma.casework.application.CommandResult.Done;
import org.dayanisma.casework.domain.BreakGlassEvent;
import org.dayanisma.casework.domain.BreakGlassRequest;
import org.dayanisma.casework.domain.BreakGlassRequests;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.CaseRelations;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;

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
      Instant now = clock.instant();
      CommandResult<BreakGlassRequest> found =
          FindBreakGlassRequests.toDecide(requests.find(command.requestId()), command.actor(), now);
      return found instanceof Done<BreakGlassRequest>(BreakGlassRequest present)
          ? decide(present, command, now)
          : Optional.of(found);
    });
  }

  private Optional<CommandResult<BreakGlassRequest>> decide(
      BreakGlassRequest present, DecideBreakGlass command, Instant now) {
    if (KeyedCommand.hasChanged(present.id())) {
      return Optional.of(new Done<>(present));
    }
    String decider = Objects.requireNonNull(command.actor().memberId(), "only members decide");
    List<BreakGlassEvent> events =
        command.granted()
            ? present.grant(teamToTell(present, decider), decider, now)
            : present.refuse(decider, now);
    return requests.save(present, events)
        ? Optional.of(new Done<>(present.applyAll(events)))
        : Optional.empty();
  }

  /** The team of the case if the request opens it; nobody if there is no such case. */
  private List<String> teamToTell(BreakGlassRequest request, String decider) {
    return cases
        .relations(new CaseId(request.caseId()))
        .filter(found -> request.wouldOpen(found, decider))
        .map(CaseRelations::team)
        .map(team -> team.memberIds())
        .orElse(List.of());
  }
}
