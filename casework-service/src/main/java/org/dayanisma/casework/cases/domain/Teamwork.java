package org.dayanisma.casework.cases.domain;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseEvent.Asked;
import org.dayanisma.casework.cases.domain.CaseEvent.Assigned;
import org.dayanisma.casework.cases.domain.CaseEvent.DeadlineSet;
import org.dayanisma.casework.cases.domain.CaseEvent.Declined;
import org.dayanisma.casework.cases.domain.CaseEvent.Joined;
import org.dayanisma.casework.cases.domain.CaseEvent.Removed;
import org.jspecify.annotations.Nullable;

/**
 * Decisions about the team of a case. Each answers with events, and with none where there is
 * nothing left to decide.
 */
public record Teamwork(Case present) {

  /** Whether nobody more can be asked. */
  public boolean isFull() {
    return present.team().isFull();
  }

  /**
   * Asks somebody to join; nothing if they were asked the same, or are it. Whoever answers for the
   * case is not asked for less: nobody would answer for it.
   */
  public List<CaseEvent> ask(Invitation invitation) {
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
   * The asked person joins; a new responsible takes over, and is told of the open deadlines. So
   * does whoever joins a sealed case of whose team nobody is left.
   */
  public List<CaseEvent> accept(Invitation invitation) {
    if (!present.isOpen() || !present.team().asked().contains(invitation)) {
      return List.of();
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Joined(present.id(), invitation));
    if (invitation.role() == TeamRole.RESPONSIBLE) {
      events.addAll(deadlinesFor(invitation.memberId()));
    } else if (present.keeping() != null) {
      events.addAll(new SealedTeam(present).succeeded(invitation.memberId()));
    }
    return events;
  }

  /** The asked person does not join. */
  public List<CaseEvent> decline(Invitation invitation) {
    return present.team().asked().contains(invitation)
        ? List.of(new Declined(present.id(), invitation))
        : List.of();
  }

  /**
   * Somebody leaves the team, or is no longer asked.
   *
   * @param successor who answers for the case if the responsible leaves an open one
   */
  public List<CaseEvent> remove(Removal removal, @Nullable Responsible successor) {
    CaseTeam team = present.team();
    boolean there =
        team.includes(removal.memberId()) || team.askedOf(removal.memberId()).isPresent();
    if (!there) {
      return List.of();
    }
    List<CaseEvent> events = new ArrayList<>();
    events.add(new Removed(present.id(), removal));
    if (team.isLedBy(removal.memberId()) && present.isOpen() && successor != null) {
      events.add(new Assigned(present.id(), successor));
      events.addAll(deadlinesFor(successor.memberId()));
    }
    return events;
  }

  List<CaseEvent> deadlinesFor(String responsibleId) {
    return present.deadlines().stream()
        .filter(Deadline::isOpen)
        .<CaseEvent>map(deadline -> new DeadlineSet(present.id(), deadline, responsibleId))
        .toList();
  }
}
