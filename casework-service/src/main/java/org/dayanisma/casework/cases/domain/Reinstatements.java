package org.dayanisma.casework.cases.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseEvent.Reopened;
import org.jspecify.annotations.Nullable;

/**
 * What follows for a closed case, sealed or not, when the register takes back that the member was
 * reinstated: the decision was misread, or quashed. The measure stands, so the case is open again,
 * with every deadline that closing had cancelled. Whether a deadline still runs is for its team to
 * judge; one that is called missed wrongly costs a look, and one that is not watched costs a right.
 */
public record Reinstatements(Case present) {

  /**
   * The reinstatement that never was.
   *
   * @param returnedOn the day from which it was said to hold
   * @param standing the measure that stands again; null if something else happened instead, or what
   *     stands again has no case
   */
  public record TakenBack(LocalDate returnedOn, @Nullable Measure standing) {

    /** A measure is known by itself, and otherwise by the day of the return. */
    private boolean concerns(Case closed, Closure how) {
      return standing == null
          ? how.effectiveOn().equals(returnedOn)
          : closed.measure().kind() == standing.kind() && closed.isOf(standing.effectiveOn());
    }
  }

  /**
   * Opens the case again; nothing happens if it did not end with this reinstatement, or has
   * followed this correction already.
   *
   * @param upTo number of the correcting event among the events of the member
   */
  public List<CaseEvent> takenBack(TakenBack what, long upTo, Instant at, DeadlinePlan plan) {
    Closure closure = present.closure();
    if (closure == null || !isEndedBy(closure, what) || upTo <= past(at).upTo()) {
      return List.of();
    }
    Ladder ladder = new Ladder(present);
    CaseEvent again =
        new Reopened(
            present.id(), past(at).reopened(upTo, at, closure), ladder.told(), ladder.witnesses());
    Case open = present.apply(again);
    List<CaseEvent> events = new ArrayList<>(List.of(again));
    events.addAll(new Recomputation(open, plan.deadlinesOf(open.id(), open.measure())).events());
    events.addAll(new Reports(open).reached(upTo, null));
    return events;
  }

  private boolean isEndedBy(Closure closure, TakenBack what) {
    return closure.outcome() == Closure.Outcome.REINSTATED && what.concerns(present, closure);
  }

  private Correction past(Instant at) {
    Correction known = present.correction();
    return known == null ? Correction.begun(at) : known;
  }
}
