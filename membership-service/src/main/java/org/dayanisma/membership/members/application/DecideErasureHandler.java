package org.dayanisma.membership.members.application;

import static java.util.stream.Collectors.toSet;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.LastSeen;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.ErasureBounds;
import org.dayanisma.membership.members.domain.Erasures;
import org.dayanisma.membership.members.domain.Erasures.Waiting;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Decides about an erasure that was asked for: a second person approves it, or it is taken back.
 */
@Service
public record DecideErasureHandler(
    Members members,
    MemberDecisions decisions,
    Units units,
    Erasures erasures,
    ErasureBounds bounds,
    OfficialTime time) {

  /** The requests that are not carried out yet, in the officer's part of the tree; oldest first. */
  public List<Waiting> askedWithin(Actor officer, @Nullable LastSeen<MemberId> after, int limit) {
    return erasures.asked(unitsOf(officer), after, limit);
  }

  /** The request; empty if it was carried out or taken back meanwhile. */
  public Optional<Erasing.Asked> asked(MemberId id) {
    return members
        .find(id)
        .map(Versioned::value)
        .flatMap(member ->
            Optional.ofNullable(member.erasure())
                .map(request -> new Erasing.Asked(member.id(), request)));
  }

  private Set<UnitId> unitsOf(Actor officer) {
    return officer.unitIdsAs(DATA_PROTECTION_OFFICER).stream()
        .flatMap(id -> UnitId.read(id).stream())
        .flatMap(id -> units.subtreeOf(id).stream())
        .map(unit -> unit.value().id())
        .collect(toSet());
  }

  /** The second person approves; the grace begins. */
  public Outcome<Erasing> approve(Asked asked, String member) {
    Actor officer = asked.actor();
    return decisions
        .on(asked, member, (_, unit) -> Rights.erases(officer, unit))
        .decide(found ->
            found.approveErasure(
                officer.userId(),
                officer.memberId(),
                officer.unitIdsAs(DATA_PROTECTION_OFFICER),
                bounds.dueFrom(time.now())))
        .map(approved -> Erasing.of(approved.value()));
  }

  /** The member, or a data protection officer, takes the request back. */
  public Outcome<Erasing> takeBack(Asked asked, String member) {
    return decisions
        .on(asked, member, (found, unit) -> mayTakeBack(asked.actor(), found, unit))
        .decide(found -> found.takeErasureBack(asked.actor().userId()))
        .map(kept -> new Erasing.TakenBack(kept.value().id()));
  }

  /** Whether this member exists for the actor here. */
  public boolean mayTakeBack(Actor actor, String member) {
    return MemberId.read(member)
        .flatMap(members::find)
        .flatMap(found ->
            units
                .find(found.value().unitId())
                .filter(unit -> mayTakeBack(actor, found.value().id(), unit.value().path())))
        .isPresent();
  }

  private static boolean mayTakeBack(Actor actor, MemberId member, UnitPath unit) {
    return actor.is(member.toString()) || Rights.erases(actor, unit);
  }
}
