package org.dayanisma.membership.units.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dayanisma.membership.rights.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units/{id}/move}. */
record MoveUnitRequest(@Nullable String parentId) {

  /** What the audit log keeps: which unit, and where it was moved. */
  Map<String, String> details(UnitId unit) {
    Map<String, String> details = new HashMap<>(Map.of("unit", unit.toString()));
    Optional.ofNullable(parentId)
        .flatMap(UnitId::read)
        .ifPresent(parent -> details.put("to", parent.toString()));
    return details;
  }
}
