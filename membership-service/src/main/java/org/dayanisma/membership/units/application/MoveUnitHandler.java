package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.eventrelay.ConflictRetry;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Moves units. The move itself is one write; the units below follow one by one, and should we be
 * interrupted, {@link StraightenPathsHandler} takes them along later.
 *
 * <p>Two moves at the same time cannot close a circle: a parent is always of a higher kind.
 */
@Service
public record MoveUnitHandler(Units units, StraightenPathsHandler straightenPaths) {

  public Outcome<Unit> handle(MoveUnit command) {
    Outcome<Unit> outcome = ConflictRetry.retry(() -> attempt(command));
    if (outcome instanceof Outcome.Accepted<Unit>) {
      straightenPaths.handle();
    }
    return outcome;
  }

  private Optional<Outcome<Unit>> attempt(MoveUnit command) {
    Optional<Versioned<Unit>> unit = UnitId.read(command.unitId()).flatMap(units::find);
    if (unit.isEmpty()) {
      return Optional.of(refused(Refusal.notFound()));
    }
    Optional<Unit> parent = findParent(command.parentId());
    if (parent.isEmpty()) {
      return Optional.of(refused(Refusal.invalid("/parentId", RightsRefusal.UNKNOWN_UNIT)));
    }
    return move(command, unit.get(), parent.get());
  }

  private Optional<Unit> findParent(@Nullable String parentId) {
    return parentId == null
        ? Optional.empty()
        : UnitId.read(parentId).flatMap(units::find).map(Versioned::value);
  }

  private Optional<Outcome<Unit>> move(MoveUnit command, Versioned<Unit> before, Unit parent) {
    Unit unit = before.value();
    boolean allowed =
        Rights.keepsUnit(command.actor(), unit.path(), unit.kind())
            && Rights.keepsUnit(command.actor(), parent.path(), unit.kind());
    if (!allowed) {
      return Optional.of(refused(Refusal.forbidden()));
    }
    if (KeyedCommand.hasChanged(unit.id().toString())) {
      return Optional.of(
          accepted(unit)); // moved by this request; where it has gone since, it stays
    }
    return switch (unit.moveUnder(parent)) {
      case Outcome.Refused<List<UnitEvent>>(Refusal refusal) -> Optional.of(refused(refusal));
      case Outcome.Accepted<List<UnitEvent>>(List<UnitEvent> events) -> {
        Unit after = unit;
        for (UnitEvent event : events) {
          after = after.apply(event);
        }
        boolean done = events.isEmpty() || units.save(before, events) == Saved.SAVED;
        yield done ? Optional.of(accepted(after)) : Optional.empty();
      }
    };
  }
}
