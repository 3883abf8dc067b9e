package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Decisions;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves units. The move itself is one write; the units below follow one by one, and if this is
 * interrupted, {@link StraightenPathsHandler} moves them later.
 *
 * <p>Two moves at the same time cannot make a circle, because a parent is always of a higher kind.
 */
@Service
public record MoveUnitHandler(Units units, StraightenPathsHandler straightenPaths) {

  public Outcome<Unit> handle(MoveUnit command) {
    Outcome<Unit> outcome =
        new Decisions<>(units::save)
            .on(command.asked(), () -> look(command.unitId()))
            .decide(unit -> move(unit, command))
            .map(Versioned::value);
    if (outcome instanceof Outcome.Accepted<Unit>) {
      straightenPaths.handle();
    }
    return outcome;
  }

  private Outcome<Found<UnitPath, Unit>> look(String unitId) {
    return find(unitId)
        .map(unit -> Outcome.accepted(Found.open(unit.value().path(), unit)))
        .orElseGet(() -> refused(Refusal.notFound()));
  }

  private Optional<Versioned<Unit>> find(@Nullable String unitId) {
    return unitId == null ? Optional.empty() : UnitId.read(unitId).flatMap(units::find);
  }

  private Outcome<List<UnitEvent>> move(Unit unit, MoveUnit command) {
    Optional<Unit> parent = find(command.parentId()).map(Versioned::value);
    if (parent.isEmpty()) {
      return Outcome.invalid("/parentId", RightsRefusal.UNKNOWN_UNIT);
    }
    return keeps(command.asked().actor(), unit, unit)
            && keeps(command.asked().actor(), unit, parent.get())
        ? unit.moveUnder(parent.get())
        : refused(Refusal.forbidden());
  }

  private static boolean keeps(Actor actor, Unit unit, Unit at) {
    return Rights.keepsUnit(actor, at.path(), unit.kind());
  }
}
