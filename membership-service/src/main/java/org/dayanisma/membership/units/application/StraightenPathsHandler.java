package org.dayanisma.membership.units.application;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/**
 * Recomputes every path from the parents, from the top down. It changes nothing if all is right, so
 * it may run at any time and as often as one likes: after a move, after a crash in the middle of
 * one, after a unit was registered below one that was moving.
 */
@Service
public record StraightenPathsHandler(Units units) {

  /**
   * @return number of units whose path was corrected
   */
  public int handle() {
    Map<UnitId, UnitPath> right = new HashMap<>();
    int changed = 0;
    for (Versioned<Unit> stored : parentsFirst()) {
      Unit unit = stored.value();
      UnitPath parentPath = unit.parentId() == null ? null : right.get(unit.parentId());
      List<UnitEvent> events = parentPath == null ? List.of() : unit.follow(parentPath);
      right.put(unit.id(), parentPath == null ? unit.path() : parentPath.child(unit.id()));
      if (!events.isEmpty() && units.save(stored, events)) {
        changed++;
      }
    }
    return changed;
  }

  /** A parent is always of a higher kind, so the order of kinds is the order of the tree. */
  private List<Versioned<Unit>> parentsFirst() {
    return units.all().stream()
        .sorted(Comparator.comparing(stored -> stored.value().kind()))
        .toList();
  }
}
