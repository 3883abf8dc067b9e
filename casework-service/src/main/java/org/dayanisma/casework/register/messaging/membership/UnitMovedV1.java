package org.dayanisma.casework.register.messaging.membership;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** The way from the root to a unit is another; it or a unit above it has moved. */
public record UnitMovedV1(String unitId, List<String> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-moved.v1";

  public UnitMovedV1 {
    requireNonNull(unitId);
    unitPath = List.copyOf(unitPath);
  }
}
