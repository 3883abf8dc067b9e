package org.dayanisma.casework.register.messaging.membership;

import java.util.List;
import java.util.UUID;

/** A unit is part of the organisation tree. */
public record UnitRegisteredV1(UUID unitId, List<UUID> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-registered.v1";

  public UnitRegisteredV1 {
    unitPath = List.copyOf(unitPath);
    if (unitPath.isEmpty()) {
      throw new IllegalArgumentException("A path names at least the unit itself");
    }
  }
}
