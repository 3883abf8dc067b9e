package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.dayanisma.casework.cases.domain.CaseEvent.Asked;
import org.dayanisma.casework.cases.domain.CaseEvent.Assigned;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.CaseEvent.Declined;
import org.dayanisma.casework.cases.domain.CaseEvent.Joined;
import org.dayanisma.casework.cases.domain.CaseEvent.Removed;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;

/** Decisions about the team of a case. */
public record Teamwork(Case present) {

  /**
   * Asks somebody to join; nothing happens if they were asked for the same role, or have it. The
   * responsible is not asked to take a lesser role, because then nobody would answer for the case.
   *
   * @param holdsMandate whether a member holds a legal mandate that reaches the case
   */
  public Outcome<List<CaseEvent>> ask(Invitation invitation, Predicate<MemberId> holdsMandate) {
    if (!present.isOpen()) {
      return Outcome.conflict(CaseRefusal.ALREADY_CLOSED);
    }
    if (invitation.memberId().equals(present.memberId())) {
      return Outcome.invalid(CaseRefusal.OWN_CASE);
    }
    if (!holdsMandate.test(invitation.memberId())) {
      return Outcome.invalid(CaseRefusal.NO_LEGAL_MANDATE);
    }
    if (present.team().isLedBy(invitation.memberId())
        && invitation.role() != TeamRole.RESPONSIBLE) {
      return Outcome.conflict(CaseRefusal.NO_OTHER_RESPONSIBLE);
    }
    return present.team().isFull()
        ? Outcome.conflict(CaseRefusal.TEAM_FULL)
        : Outcome.accepted(asked(invitation));
  }

  /**
   * The keeper of last resort asks somebody to answer for the case; but not themselves, or they
   * would open a sealed case to themselves alone.
   *
   * @param keeperId the keeper, as a member
   * @param holdsMandate whether a member holds a legal mandate that reaches the case
   */
  public Outcome<List<CaseEvent>> askToLead(
      Invitation invitation, MemberId keeperId, Predicate<MemberId> holdsMandate) {
    MemberId asked = invitation.memberId();
    if (asked.equals(present.memberId())) {
      return Outcome.invalid(CaseRefusal.OWN_CASE);
    }
    if (asked.equals(keeperId)) {
      return Outcome.invalid(CaseRefusal.KEEPER);
    }
    if (!holdsMandate.test(asked)) {
      return Outcome.invalid(CaseRefusal.NO_LEGAL_MANDATE);
    }
    return present.team().askedToLead().size() >= CaseTeam.MOST
        ? Outcome.conflict(CaseRefusal.TEAM_FULL)
        : Outcome.accepted(asked(invitation));
  }

  private List<CaseEvent> asked(Invitation invitation) {
    CaseTeam team = present.team();
    boolean known =
        team.isLedBy(invitation.memberId())
            || team.roleOf(invitation.memberId()).filter(invitation.role()::equals).isPresent()
            || team.askedOf(invitation.memberId())
                .filter(asked -> asked.role() == invitation.role())
                .isPresent();
    return known || !present.isOpen() ? List.of() : List.of(new Asked(present.id(), invitation));
  }

  /**
   * The asked person joins; a new responsible takes over and is told of the open deadlines.
   * Somebody who joins a sealed case of whose team nobody is left takes over, too. An answered
   * invitation is gone.
   */
  public Outcome<List<CaseEvent>> accept(Invitation invitation) {
    if (!present.isOpen() || !present.team().asked().contains(invitation)) {
      return Outcome.refused(Refusal.notFound());
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Joined(present.id(), invitation));
    if (invitation.role() == TeamRole.RESPONSIBLE) {
      events.addAll(handedTo(invitation.memberId()));
    } else if (present.keeping() != null) {
      events.addAll(new SealedTeam(present).succeeded(invitation.memberId()));
    }
    return Outcome.accepted(events);
  }

  /** The asked person does not join. */
  public Outcome<List<CaseEvent>> decline(Invitation invitation) {
    return present.team().asked().contains(invitation)
        ? Outcome.accepted(List.of(new Declined(present.id(), invitation)))
        : Outcome.refused(Refusal.notFound());
  }

  /**
   * Somebody leaves the team, or is no longer asked. This never leaves an open case without a
   * responsible.
   *
   * @param successor the person, if there is one, who answers for the case if the responsible
   *     leaves an open one; looked up only then
   */
  public Outcome<List<CaseEvent>> remove(
      Removal removal, Supplier<Optional<Responsible>> successor) {
    CaseTeam team = present.team();
    MemberId leaving = removal.memberId();
    if (!team.includes(leaving) && team.askedOf(leaving).isEmpty()) {
      return Outcome.refused(Refusal.notFound());
    }
    CaseEvent removed = new Removed(present.id(), removal);
    return team.isLedBy(leaving) && present.isOpen()
        ? successor
            .get()
            .map(next -> Outcome.accepted(replaced(removed, next)))
            .orElseGet(() -> Outcome.conflict(CaseRefusal.NO_OTHER_RESPONSIBLE))
        : Outcome.accepted(List.of(removed));
  }

  private List<CaseEvent> replaced(CaseEvent removed, Responsible successor) {
    List<CaseEvent> events = new ArrayList<>();
    events.add(removed);
    events.add(new Assigned(present.id(), successor));
    events.addAll(handedTo(successor.memberId()));
    return events;
  }

  /**
   * What whoever answers for the case from now on hears: the open deadlines, for they were reminded
   * of nothing, and that the measure was withdrawn, for it is theirs to decide.
   */
  List<CaseEvent> handedTo(MemberId responsibleId) {
    List<CaseEvent> events = new ArrayList<>();
    present.deadlines().stream()
        .filter(Deadline::isOpen)
        .map(deadline -> new DeadlineSet(present.id(), deadline.notReminded(), responsibleId))
        .forEach(events::add);
    events.addAll(new Corrections(present).toldTo(responsibleId));
    return events;
  }
}
