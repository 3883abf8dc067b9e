package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Decisions;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.UnitRefusal;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Changes of units. No unit comes to have the name of another one under its parent; if two come to
 * it at the same time, the store refuses the second, which is decided again and told so.
 */
@Component
public record UnitDecisions(Units units) {

  /**
   * Carries a change of one unit out.
   *
   * @param typed the field of the request that would make it a namesake
   */
  Outcome<Unit> decide(
      Asked asked, String unitId, String typed, Function<Unit, Outcome<List<UnitEvent>>> rule) {
    return new Decisions<>(units::save)
        .on(asked, () -> look(unitId))
        .decide(unit -> rule.apply(unit).then(events -> withoutNamesake(unit, events, typed)))
        .map(Versioned::value);
  }

  /** The unit of this id; empty if there is none, or if the text is no id. */
  Optional<Versioned<Unit>> find(@Nullable String unitId) {
    return unitId == null ? Optional.empty() : UnitId.read(unitId).flatMap(units::find);
  }

  /** Whether the actor maintains a unit of this kind at that place. */
  static boolean keeps(Actor actor, Unit unit, Unit at) {
    return Rights.keepsUnit(actor, at.path(), unit.kind());
  }

  private Outcome<Found<UnitPath, Unit>> look(String unitId) {
    return find(unitId)
        .map(unit -> Outcome.accepted(Found.open(unit.value().path(), unit)))
        .orElseGet(() -> refused(Refusal.notFound()));
  }

  private Outcome<List<UnitEvent>> withoutNamesake(
      Unit unit, List<UnitEvent> events, String typed) {
    return !events.isEmpty() && units.hasNamesake(unit.applyAll(events))
        ? refused(Refusal.conflict(typed, UnitRefusal.EXISTS))
        : Outcome.accepted(events);
  }
}
