package org.dayanisma.casework.breakglass.application;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.breakglass.domain.BreakGlassEvent;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequest.Hearers;
import org.dayanisma.casework.breakglass.domain.BreakGlassRequests;
import org.dayanisma.casework.breakglass.domain.RequestId;
import org.dayanisma.casework.cases.application.Acting;
import org.dayanisma.casework.cases.application.LegalStanding;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Decisions;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * The second person's word. They learn nothing of the case from it, not even that there is one: the
 * answer and what is written are the same for an id that belongs to no case.
 */
@Service
public record DecideBreakGlassHandler(
    BreakGlassRequests requests,
    Cases cases,
    LegalOfficers officers,
    LegalStanding standing,
    InstantSource clock) {

  public Outcome<Versioned<BreakGlassRequest>> handle(DecideBreakGlass command) {
    Actor actor = command.asked().actor();
    Instant now = clock.instant();
    return new Decisions<>(requests::save)
        .on(command.asked(), () -> look(command.requestId(), actor))
        .telling(request ->
            Told.of(
                request.caseId().toString(), List.of(request.requester().memberId().toString())))
        .decide(request -> decide(request, command, now));
  }

  private Outcome<Found<BreakGlassRequest, BreakGlassRequest>> look(RequestId id, Actor actor) {
    return FindBreakGlassRequests.known(requests.find(id), actor)
        .map(found -> Found.open(found.value(), found));
  }

  private Outcome<List<BreakGlassEvent>> decide(
      BreakGlassRequest request, DecideBreakGlass command, Instant now) {
    MemberId decider =
        Objects.requireNonNull(
            new Acting(command.asked().actor()).memberId(), "only members decide");
    return command.granted()
        ? request.grant(() -> toTell(request, decider), decider, now)
        : request.refuse(decider, now);
  }

  /**
   * The team of the case if the request opens it, and if nobody of it is left a data-protection
   * officer, in words of their own; nobody if there is no such case.
   */
  private Hearers toTell(BreakGlassRequest request, MemberId decider) {
    Optional<CaseRelations> opened =
        cases.relations(request.caseId()).filter(found -> request.wouldOpen(found, decider));
    List<MemberId> team = opened.map(found -> found.team().memberIds()).orElse(List.of());
    boolean nobodyIsThere = nobodyIsThere(team, decider);
    MemberId overseer =
        opened
            .filter(found -> nobodyIsThere || found.keeperId() != null)
            .flatMap(found -> keeper(found, request, decider))
            .filter(officer -> !team.contains(officer))
            .orElse(null);
    return new Hearers(team, overseer);
  }

  /** It looks once for an id of no case too, as it does if the first of the team is there. */
  private boolean nobodyIsThere(List<MemberId> team, MemberId decider) {
    List<MemberId> looked = team.isEmpty() ? List.of(decider) : team;
    return looked.stream().allMatch(standing::hasGone) || team.isEmpty();
  }

  /** The keeper who was called, or whoever would be; and not one of the two who open the case. */
  private Optional<MemberId> keeper(
      CaseRelations found, BreakGlassRequest request, MemberId decider) {
    Set<MemberId> except = new HashSet<>(List.of(found.memberId(), decider));
    except.add(request.requester().memberId());
    return Optional.ofNullable(found.keeperId())
        .filter(called -> !except.contains(called))
        .or(() -> officers.protectionOfficerNearest(found.unitPath(), except));
  }
}
