package org.dayanisma.membership.units.web;

import java.util.List;
import java.util.UUID;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.domain.Unit;
import org.jspecify.annotations.Nullable;

/** A unit as it is shown. */
record UnitResponse(
    UUID id,
    String kind,
    String name,
    @Nullable UUID parentId,
    List<UUID> path,
    @Nullable Integer serviceBranch) {

  static UnitResponse of(Unit unit) {
    return new UnitResponse(
        unit.id().value(),
        unit.kind().name(),
        unit.name(),
        unit.parentId() == null ? null : unit.parentId().value(),
        unit.path().ids().stream().map(UnitId::value).toList(),
        unit.serviceBranch());
  }

  /** All units directly below another one; there are too few for pages. */
  record Children(List<UnitResponse> items, @Nullable String next) {}
}
