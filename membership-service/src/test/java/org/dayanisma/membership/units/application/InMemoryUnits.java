package org.dayanisma.membership.units.application;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.domain.Added;
import org.dayanisma.membership.decision.domain.Saved;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;

/** The tree in memory. */
public final class InMemoryUnits implements Units {

  private final Map<UnitId, Versioned<Unit>> stored = new ConcurrentHashMap<>();

  @Override
  public Optional<Versioned<Unit>> find(UnitId id) {
    return Optional.ofNullable(stored.get(id));
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
    return stored.values().stream()
        .filter(unit -> wanted.test(unit.value()))
        .sorted(Comparator.comparing(unit -> unit.value().name()))
        .toList();
  }

  @Override
  public Added add(UnitEvent.Registered event) {
    Unit unit = Unit.from(event);
    Versioned<Unit> present = stored.putIfAbsent(unit.id(), new Versioned<>(unit, 1));
    if (present == null) {
      return Added.ADDED;
    }
    return present.value().equals(unit) ? Added.UNCHANGED : Added.ID_TAKEN;
  }

  @Override
  public Saved save(Versioned<Unit> before, List<UnitEvent> events) {
    Unit after = before.value();
    for (UnitEvent event : events) {
      after = after.apply(event);
    }
    return stored.replace(
            after.id(), before, new Versioned<>(after, before.version() + events.size()))
        ? Saved.SAVED
        : Saved.CONFLICT;
  }
}
