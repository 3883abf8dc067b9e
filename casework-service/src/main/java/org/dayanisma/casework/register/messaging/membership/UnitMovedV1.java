package org.dayanisma.casework.register.messaging.membership;

import java.util.List;

/** The way from the root to a unit is another; it or a unit above it has moved. */
public record UnitMovedV1(String unitId, List<String> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-moved.v1";

  public UnitMovedV1 {
    unitPath = List.copyOf(unitPath);
  }
}
