package org.dayanisma.register.units;

import java.util.List;
import java.util.UUID;

/**
 * What both events of a unit say, {@code unit-registered} and {@code unit-moved}: where it stands
 * now. Their other fields are not for us.
 *
 * @param unitPath ids from the root to the unit itself
 */
record ToldUnit(UUID unitId, List<UUID> unitPath) {

  ToldUnit {
    if (unitPath != null && (unitPath.isEmpty() || !unitPath.getLast().equals(unitId))) {
      throw new IllegalArgumentException("A path ends with the unit itself");
    }
  }

  List<String> path() {
    return unitPath.stream().map(UUID::toString).toList();
  }
}
