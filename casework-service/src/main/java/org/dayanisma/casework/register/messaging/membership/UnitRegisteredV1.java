package org.dayanisma.casework.register.messaging.membership;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A unit is part of the organisation tree. */
public record UnitRegisteredV1(String unitId, List<String> unitPath) {

  public static final String TYPE = "org.dayanisma.membership.unit-registered.v1";

  public UnitRegisteredV1 {
    requireNonNull(unitId);
    unitPath = List.copyOf(unitPath);
  }
}
