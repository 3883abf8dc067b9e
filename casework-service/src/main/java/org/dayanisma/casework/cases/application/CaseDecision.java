package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every command on a case: find, check access and version, decide, store, and again if
 * others were faster. Access is decided before the case itself is loaded, so that a case that does
 * not exist for the actor costs what one costs that does not exist at all.
 */
record CaseDecision(Cases cases) {

  /** Decides for those who may work on the case. */
  Outcome<Case> decide(
      Actor actor,
      Supplier<Optional<CaseRelations>> lookUp,
      @Nullable Long expectedVersion,
      Function<Case, Outcome<List<CaseEvent>>> decision) {
    return decide(actor, CaseAccess::mayWorkOn, lookUp, expectedVersion, decision);
  }

  /**
   * The same rule, and whoever has left the case by this very request, before it was cut off: for
   * answers that say nothing of the case.
   */
  static BiPredicate<Actor, CaseRelations> orHasJustLeft(
      BiPredicate<Actor, CaseRelations> mayKnow) {
    return mayKnow.or((_, relations) -> KeyedCommand.hasChanged(relations.id().value()));
  }

  Outcome<Case> decide(
      Actor actor,
      BiPredicate<Actor, CaseRelations> mayKnow,
      Supplier<Optional<CaseRelations>> lookUp,
      @Nullable Long expectedVersion,
      Function<Case, Outcome<List<CaseEvent>>> decision) {
    return ConflictRetry.retry(() -> {
      Optional<Case> found =
          lookUp
              .get()
              .filter(relations -> mayKnow.test(actor, relations))
              .flatMap(relations -> cases.find(relations.id()))
              .filter(present -> mayKnow.test(actor, present.relations()));
      if (found.isEmpty()) {
        return Optional.of(Outcome.refused(Refusal.notFound()));
      }
      Case present = found.get();
      if (KeyedCommand.hasChanged(present.id().value())) {
        return Optional.of(Outcome.accepted(present)); // done before, and not answered
      }
      if (expectedVersion != null && expectedVersion != present.version()) {
        return Optional.of(Outcome.refused(Refusal.stale()));
      }
      return switch (decision.apply(present)) {
        case Outcome.Refused<List<CaseEvent>>(Refusal refusal) ->
            Optional.of(Outcome.refused(refusal));
        case Outcome.Accepted<List<CaseEvent>>(List<CaseEvent> events) -> store(present, events);
      };
    });
  }

  private Optional<Outcome<Case>> store(Case present, List<CaseEvent> events) {
    return events.isEmpty() || cases.save(present, events)
        ? Optional.of(Outcome.accepted(present.applyAll(events)))
        : Optional.empty();
  }
}
