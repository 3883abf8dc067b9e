package org.dayanisma.casework.cases.application;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlineId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Decision;
import org.dayanisma.commands.Decisions;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.KeyedCommand;
import org.springframework.stereotype.Component;

/**
 * Changes of cases. Whether a case exists for whoever asks is decided before the case itself is
 * opened, so that one that does not costs what one costs that does not exist at all.
 */
@Component
public record CaseDecisions(Cases cases) {

  /**
   * A command of those who may work on the case.
   *
   * @param others of whom the answer tells beside the member whose case it is
   */
  Decision<CaseRelations, Case, CaseEvent> on(Asked asked, CaseId id, MemberId... others) {
    return on(asked, id, CaseAccess::mayWorkOn, others);
  }

  /** A command of those who may know of the case in this way. */
  Decision<CaseRelations, Case, CaseEvent> on(
      Asked asked, CaseId id, BiPredicate<Actor, CaseRelations> mayKnow, MemberId... others) {
    return on(asked, () -> cases.look(id), mayKnow, List.of(others));
  }

  /** A command of those who may work on the case that carries this deadline. */
  Decision<CaseRelations, Case, CaseEvent> onDeadline(Asked asked, DeadlineId deadlineId) {
    return on(asked, () -> cases.lookByDeadline(deadlineId), CaseAccess::mayWorkOn, List.of());
  }

  private Decision<CaseRelations, Case, CaseEvent> on(
      Asked asked,
      Supplier<Optional<Found<CaseRelations, Case>>> lookUp,
      BiPredicate<Actor, CaseRelations> mayKnow,
      List<MemberId> others) {
    return decisions()
        .on(asked, () -> knownTo(asked.actor(), lookUp.get(), mayKnow))
        .telling(present -> told(present, others));
  }

  private static Outcome<Found<CaseRelations, Case>> knownTo(
      Actor actor,
      Optional<Found<CaseRelations, Case>> found,
      BiPredicate<Actor, CaseRelations> mayKnow) {
    return found
        .filter(one -> mayKnow.test(actor, one.relations()))
        .map(Outcome::accepted)
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }

  /** What is known of a case is known of its member. */
  private static Told told(Case present, List<MemberId> others) {
    List<String> people =
        Stream.concat(others.stream(), Stream.of(present.memberId()))
            .map(MemberId::toString)
            .toList();
    return Told.of(present.id().toString(), people);
  }

  /**
   * The same people, and whoever has left the case by this very request, before it was cut off: for
   * answers that say nothing of the case.
   */
  static BiPredicate<Actor, CaseRelations> orHasJustLeft(
      BiPredicate<Actor, CaseRelations> mayKnow) {
    return mayKnow.or((_, relations) -> KeyedCommand.hasChanged(relations.id().toString()));
  }

  /** What follows for a case that is there, by itself. */
  Versioned<Case> follow(CaseId id, Function<Case, List<CaseEvent>> follows) {
    return decisions().follow(() -> cases.find(id).orElseThrow(), follows);
  }

  private Decisions<Case, CaseEvent> decisions() {
    return new Decisions<>(cases::save);
  }
}
