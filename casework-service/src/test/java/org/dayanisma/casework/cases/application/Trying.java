package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.commands.Asked;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;

/** Asks for a change that changes nothing. */
public final class Trying {

  private Trying() {}

  /** The case, if whoever asks may work on it. */
  public static Optional<Case> toWorkOn(Cases cases, Actor actor, CaseId id) {
    Outcome<Versioned<Case>> tried =
        new CaseDecisions(cases).on(Asked.by(actor), id).decide(_ -> Outcome.accepted(List.of()));
    return tried instanceof Outcome.Accepted<Versioned<Case>>(Versioned<Case> found)
        ? Optional.of(found.value())
        : Optional.empty();
  }
}
