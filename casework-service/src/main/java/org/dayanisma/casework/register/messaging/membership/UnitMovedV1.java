package org.dayanisma.casework.register.messaging.membership;

import java.util.List;
import java.util.UUID;

/** The way from the root to a unit is another; it or a unit above it has moved. */
public record UnitMovedV1(UUID unitId, List<UUID> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-moved.v1";

  public UnitMovedV1 {
    unitPath = List.copyOf(unitPath);
    if (unitPath.isEmpty()) {
      throw new IllegalArgumentException("A path names at least the unit itself");
    }
  }
}
