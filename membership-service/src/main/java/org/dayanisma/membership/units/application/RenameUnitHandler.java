package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.springframework.stereotype.Service;

/** Renames units; whoever may register one at its place may do it. */
@Service
public record RenameUnitHandler(UnitDecisions units) {

  public Outcome<Unit> handle(RenameUnit command) {
    return units.decide(command.asked(), command.unitId(), "/name", unit -> rename(unit, command));
  }

  private static Outcome<List<UnitEvent>> rename(Unit unit, RenameUnit command) {
    return UnitDecisions.keeps(command.asked().actor(), unit, unit)
        ? unit.rename(command.name())
        : refused(Refusal.forbidden());
  }
}
