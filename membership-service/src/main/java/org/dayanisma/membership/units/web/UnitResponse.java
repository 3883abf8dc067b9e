package org.dayanisma.membership.units.web;

import java.util.List;
import org.dayanisma.membership.units.domain.Unit;
import org.jspecify.annotations.Nullable;

/** A unit as it is shown. */
record UnitResponse(
    String id,
    String kind,
    String name,
    @Nullable String parentId,
    List<String> path,
    @Nullable Integer serviceBranch) {

  static UnitResponse of(Unit unit) {
    return new UnitResponse(
        unit.id().toString(),
        unit.kind().name(),
        unit.name(),
        unit.parentId() == null ? null : unit.parentId().toString(),
        unit.path().asStrings(),
        unit.serviceBranch());
  }

  /** All units directly below another one; there are too few for pages. */
  record Children(List<UnitResponse> items, @Nullable String next) {}
}
