package org.dayanisma.membership.units.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.List;
import java.util.Optional;
import org.dayanisma.commands.Adding;
import org.dayanisma.decisions.Added;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.UnitRefusal;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts units into the tree. */
@Service
public record RegisterUnitHandler(Units units) {

  public Outcome<RegisteredUnit> handle(RegisterUnit command) {
    Optional<UnitId> id = command.unit();
    if (id.isEmpty()) {
      return refused(Refusal.invalid("/id", GeneralRefusal.UUID));
    }
    Optional<Unit> parent = findParent(command.parentId());
    if (command.parentId() != null && parent.isEmpty()) {
      return refused(Refusal.invalid("/parentId", RightsRefusal.UNKNOWN_UNIT));
    }
    return Unit.register(id.get(), command.draft(), parent.orElse(null))
        .then(event -> add(command, event, parent.orElse(null)));
  }

  private Optional<Unit> findParent(@Nullable String parentId) {
    return parentId == null
        ? Optional.empty()
        : UnitId.read(parentId).flatMap(units::find).map(Versioned::value);
  }

  private Outcome<RegisteredUnit> add(
      RegisterUnit command, UnitEvent.Registered event, @Nullable Unit parent) {
    if (!Rights.keepsUnit(command.actor(), parent == null ? null : parent.path(), event.kind())) {
      return refused(Refusal.forbidden());
    }
    Unit asked = Unit.from(event);
    Added added = Adding.to(units, asked.id(), asked, List.of(event));
    return switch (added) {
      case ADDED, UNCHANGED -> accepted(new RegisteredUnit(asked, added == Added.ADDED));
      case ID_TAKEN -> refused(Refusal.conflict("/id", UnitRefusal.ID_TAKEN));
      case DUPLICATE -> refused(Refusal.conflict("/name", UnitRefusal.EXISTS));
    };
  }
}
