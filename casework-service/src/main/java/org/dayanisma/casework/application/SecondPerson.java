package org.dayanisma.casework.application;

import java.util.List;
import org.dayanisma.casework.application.CaseDecision.Verdict;
import org.dayanisma.casework.application.CommandResult.Conflict;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseEvent;

/**
 * What every change of the team of a sealed case is held to: whoever watches over the sealing does
 * not go, by their own word or the responsible's, before somebody else does.
 */
record SecondPerson(LegalStanding standing) {

  /** The events, unless they take the last second person off the team of a sealed case. */
  Verdict unlessTheLast(Case present, List<CaseEvent> events) {
    Case after = present.applyAll(events);
    boolean isTheLast =
        after.isSealed() && standing.hasSecondPerson(present) && !standing.hasSecondPerson(after);
    return isTheLast ? needed() : new Verdict.Events(events);
  }

  static Verdict needed() {
    return new Verdict.No(
        new Conflict<>(
            "second-person-needed",
            "a sealed case needs a second person on its team who is not subordinate to whoever"
                + " answers for it"));
  }
}
