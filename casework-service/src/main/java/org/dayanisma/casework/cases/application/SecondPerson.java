package org.dayanisma.casework.cases.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseEvent.Watched;
import org.dayanisma.casework.cases.domain.CaseRefusal;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.decisions.Outcome;

/**
 * What every change of the team of a sealed case is held to: whoever watches over the sealing does
 * not go, by their own word or the responsible's, before somebody else does. Who watches is
 * remembered from the sealing on, so an office that the responsible is given later dismisses
 * nobody. While one of them is there, those whose office has ended do not stand in for them.
 */
record SecondPerson(LegalStanding standing) {

  /** The events of a sealing, and who watches over it; there has to be somebody. */
  Outcome<List<CaseEvent>> watching(Case present, List<CaseEvent> events, Actor sealer) {
    List<MemberId> second = standing.secondPersons(present, sealer);
    return second.isEmpty()
        ? needed()
        : Outcome.accepted(and(events, new Watched(present.id(), second)));
  }

  /** The events, unless they take the last second person off the team of a sealed case. */
  Outcome<List<CaseEvent>> unlessTheLast(Case present, List<CaseEvent> events) {
    Case after = present.applyAll(events);
    if (events.isEmpty() || !after.isSealed()) {
      return Outcome.accepted(events);
    }
    boolean isNewLeader = !after.responsibleId().equals(present.responsibleId());
    List<MemberId> second = standing.secondPersons(after);
    List<MemberId> watching = standing.watching(after);
    return second.isEmpty() && losesTheLast(present, watching, isNewLeader)
        ? needed()
        : Outcome.accepted(remembering(after, events, second, isNewLeader ? List.of() : watching));
  }

  /**
   * Whether somebody watches before, and nobody does afterwards who is not subordinate either.
   *
   * @param after who watched over the sealing before, and stays
   */
  private boolean losesTheLast(Case present, List<MemberId> after, boolean isNewLeader) {
    List<MemberId> before = standing.watching(present);
    Predicate<MemberId> isThere = memberId -> !standing.hasGone(memberId);
    if (!standing.secondPersons(present).isEmpty()) {
      // Whoever takes over needs a second person of their own, if there was one to be had.
      return isNewLeader || after.stream().noneMatch(isThere);
    }
    if (before.stream().anyMatch(isThere)) {
      return after.stream().noneMatch(isThere);
    }
    // Those who lost their office may be given it back, while somebody else is there.
    return present.keeping() == null && !before.isEmpty() && after.isEmpty();
  }

  private static List<CaseEvent> remembering(
      Case after, List<CaseEvent> events, List<MemberId> second, List<MemberId> before) {
    Set<MemberId> next = new LinkedHashSet<>(before);
    next.addAll(second);
    Sealing sealing = after.sealing();
    if (sealing == null || next.isEmpty() || next.equals(Set.copyOf(sealing.secondIds()))) {
      return events;
    }
    return and(events, new Watched(after.id(), List.copyOf(next)));
  }

  private static List<CaseEvent> and(List<CaseEvent> events, CaseEvent one) {
    List<CaseEvent> all = new ArrayList<>(events);
    all.add(one);
    return all;
  }

  private static Outcome<List<CaseEvent>> needed() {
    return Outcome.conflict(CaseRefusal.SECOND_PERSON_NEEDED);
  }
}
