package org.dayanisma.membership.units.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/** Query: units, by id or by parent. */
@Service
public record FindUnits(Units units) {

  /** Empty if it does not exist, or is outside the units to which a program is bound. */
  public Optional<Unit> find(Actor actor, String id) {
    return UnitId.read(id)
        .flatMap(units::find)
        .map(Versioned::value)
        .filter(unit -> actor.mayKnowOf(unit.path().asStrings()));
  }

  /** Those that exist, from the top of the tree down. */
  public List<Unit> findAll(Collection<String> ids) {
    return units.findAll(ids.stream().flatMap(id -> UnitId.read(id).stream()).toList()).stream()
        .sorted(java.util.Comparator.comparing(Unit::kind).thenComparing(Unit::name))
        .toList();
  }

  /** Empty if the unit itself is not found. */
  public Optional<List<Unit>> childrenOf(Actor actor, String id) {
    return find(actor, id).map(unit -> units.childrenOf(unit.id()));
  }
}
