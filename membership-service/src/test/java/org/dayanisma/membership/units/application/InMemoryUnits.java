package org.dayanisma.membership.units.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dayanisma.aggregates.InMemoryAggregates;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;

/** The tree in memory. */
public final class InMemoryUnits extends InMemoryAggregates<UnitId, Unit, UnitEvent>
    implements Units {

  /** One lock for all, because the rule of names concerns more than one unit. */
  @Override
  public synchronized Optional<Versioned<Unit>> add(Unit made, List<UnitEvent> events) {
    return hasNamesake(made) ? Optional.empty() : super.add(made, events);
  }

  @Override
  public synchronized boolean save(Versioned<Unit> before, List<UnitEvent> events) {
    return !hasNamesake(before.value().applyAll(events)) && super.save(before, events);
  }

  @Override
  public boolean hasNamesake(Unit unit) {
    return UnitName.under(unit).isPresent()
        && kept()
            .map(Versioned::value)
            .anyMatch(other ->
                !other.id().equals(unit.id())
                    && UnitName.under(other).equals(UnitName.under(unit)));
  }

  @Override
  public List<Unit> findAll(Collection<UnitId> ids) {
    return matching(unit -> ids.contains(unit.id())).stream().map(Versioned::value).toList();
  }

  @Override
  public List<Unit> childrenOf(UnitId id) {
    return matching(unit -> id.equals(unit.parentId())).stream().map(Versioned::value).toList();
  }

  @Override
  public List<Versioned<Unit>> subtreeOf(UnitId id) {
    return matching(unit -> unit.path().contains(id));
  }

  @Override
  public List<Versioned<Unit>> all() {
    return matching(unit -> true);
  }

  private List<Versioned<Unit>> matching(Predicate<Unit> wanted) {
    return kept()
        .filter(unit -> wanted.test(unit.value()))
        .sorted(Comparator.comparing(unit -> unit.value().name()))
        .toList();
  }
}
