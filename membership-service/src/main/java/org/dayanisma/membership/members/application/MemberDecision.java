package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Component;

/**
 * Load, check rights, decide, save; again from the start when somebody else was faster. Whoever may
 * not touch the member gets the same answer as if there were none.
 */
@Component
record MemberDecision(Members members, Units units) {

  Outcome<Versioned<Member>> decide(
      Supplier<Optional<Versioned<Member>>> load,
      BiPredicate<MemberId, UnitPath> mayTouch,
      BiFunction<Versioned<Member>, UnitPath, Outcome<List<MemberEvent>>> decision) {
    return ConflictRetry.retry(() -> attempt(load, mayTouch, decision));
  }

  private Optional<Outcome<Versioned<Member>>> attempt(
      Supplier<Optional<Versioned<Member>>> load,
      BiPredicate<MemberId, UnitPath> mayTouch,
      BiFunction<Versioned<Member>, UnitPath, Outcome<List<MemberEvent>>> decision) {
    Optional<Versioned<Member>> found = load.get();
    Optional<UnitPath> path =
        found.flatMap(m -> units.find(m.value().unitId())).map(unit -> unit.value().path());
    if (path.isEmpty() || !mayTouch.test(found.orElseThrow().value().id(), path.get())) {
      return Optional.of(refused(Refusal.notFound()));
    }
    if (KeyedCommand.hasChanged(found.orElseThrow().value().id().toString())) {
      return Optional.of(accepted(found.orElseThrow())); // done before, and not answered
    }
    return switch (decision.apply(found.orElseThrow(), path.get())) {
      case Outcome.Refused<List<MemberEvent>>(Refusal refusal) -> Optional.of(refused(refusal));
      case Outcome.Accepted<List<MemberEvent>>(List<MemberEvent> events) ->
          save(found.orElseThrow(), events);
    };
  }

  private Optional<Outcome<Versioned<Member>>> save(
      Versioned<Member> before, List<MemberEvent> events) {
    if (events.isEmpty()) {
      return Optional.of(accepted(before));
    }
    if (members.save(before, events, null) == Saved.CONFLICT) {
      return Optional.empty();
    }
    return Optional.of(
        accepted(new Versioned<>(before.value().apply(events), before.version() + events.size())));
  }
}
