package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.springframework.stereotype.Service;

/**
 * Moves units. The move itself is one write; the units below follow one by one, and if this is
 * interrupted, {@link StraightenPathsHandler} moves them later.
 *
 * <p>Two moves at the same time cannot make a circle, because a parent is always of a higher kind.
 */
@Service
public record MoveUnitHandler(UnitDecisions units, StraightenPathsHandler straightenPaths) {

  public Outcome<Unit> handle(MoveUnit command) {
    Outcome<Unit> outcome =
        units.decide(command.asked(), command.unitId(), "/parentId", unit -> move(unit, command));
    if (outcome instanceof Outcome.Accepted<Unit>) {
      straightenPaths.handle();
    }
    return outcome;
  }

  private Outcome<List<UnitEvent>> move(Unit unit, MoveUnit command) {
    Optional<Unit> parent = units.find(command.parentId()).map(Versioned::value);
    if (parent.isEmpty()) {
      return Outcome.invalid("/parentId", RightsRefusal.UNKNOWN_UNIT);
    }
    Actor actor = command.asked().actor();
    return UnitDecisions.keeps(actor, unit, unit) && UnitDecisions.keeps(actor, unit, parent.get())
        ? unit.moveUnder(parent.get())
        : refused(Refusal.forbidden());
  }
}
