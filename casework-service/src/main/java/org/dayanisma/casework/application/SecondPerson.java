package org.dayanisma.casework.application;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;
import org.dayanisma.casework.domain.CaseEvent.Watched;
import org.dayanisma.casework.domain.Sealing;

/**
 * What every change of the team of a sealed case is held to: whoever watches over the sealing does
 * not go, by their own word or the responsible's, before somebody else does. Who watches is
 * remembered from the sealing on, so an office that the responsible is given later dismisses
 * nobody.
 */
record SecondPerson(LegalStanding standing) {

  /** The events, unless they take the last second person off the team of a sealed case. */
  Verdict unlessTheLast(Case present, List<CaseEvent> events) {
    Case after = present.applyAll(events);
    if (events.isEmpty() || !after.isSealed()) {
      return new Verdict.Events(events);
    }
    boolean hadSecond = !standing.secondPersons(present).isEmpty();
    boolean isNewLeader = !after.responsibleId().equals(present.responsibleId());
    List<String> second = standing.secondPersons(after);
    List<String> watching = standing.watching(after);
    boolean wasWatched =
        hadSecond || (present.keeping() == null && !standing.watching(present).isEmpty());
    // Whoever takes over needs a second person of their own, if there was one to be had.
    boolean isWatched = !second.isEmpty() || (!watching.isEmpty() && !(isNewLeader && hadSecond));
    return wasWatched && !isWatched
        ? needed()
        : new Verdict.Events(
            remembering(after, events, second, isNewLeader ? List.of() : watching));
  }

  private static List<CaseEvent> remembering(
      Case after, List<CaseEvent> events, List<String> second, List<String> before) {
    Set<String> next = new LinkedHashSet<>(before);
    next.addAll(second);
    Sealing sealing = after.sealing();
    if (sealing == null || next.isEmpty() || next.equals(Set.copyOf(sealing.secondIds()))) {
      return events;
    }
    List<CaseEvent> all = new ArrayList<>(events);
    all.add(new Watched(after.id(), List.copyOf(next)));
    return all;
  }

  static Verdict needed() {
    return new Verdict.No(
        new Conflict<>(
            "second-person-needed",
            "a sealed case needs a second person on its team who is not subordinate to whoever"
                + " answers for it"));
  }
}
