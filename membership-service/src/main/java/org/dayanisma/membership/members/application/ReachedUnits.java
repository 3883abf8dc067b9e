package org.dayanisma.membership.members.application;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The units of a list: those that somebody reaches, narrowed to a part of the tree. */
@Component
public record ReachedUnits(Units units) {

  /**
   * These units and all below them.
   *
   * @param roots ids of units; what is no id reaches nothing
   * @param within only this unit and what is below it; null for all
   */
  Set<UnitId> below(Collection<String> roots, @Nullable String within) {
    Set<UnitId> reached = new HashSet<>();
    roots.stream()
        .flatMap(id -> UnitId.read(id).stream())
        .forEach(id -> reached.addAll(subtree(id)));
    if (within != null) {
      reached.retainAll(UnitId.read(within).map(this::subtree).orElseGet(Set::of));
    }
    return reached;
  }

  private Set<UnitId> subtree(UnitId root) {
    Set<UnitId> ids = new HashSet<>();
    units.subtreeOf(root).forEach(stored -> ids.add(stored.value().id()));
    return ids;
  }
}
