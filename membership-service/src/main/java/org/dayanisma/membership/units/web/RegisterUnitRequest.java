package org.dayanisma.membership.units.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.units.application.RegisterUnit;
import org.dayanisma.membership.units.domain.UnitDraft;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units}. */
record RegisterUnitRequest(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String parentId,
    @Nullable Integer serviceBranch) {

  /** What the audit log keeps: below which unit. */
  Map<String, String> details() {
    return Optional.ofNullable(parentId)
        .flatMap(UnitId::read)
        .map(parent -> Map.of("to", parent.toString()))
        .orElse(Map.of());
  }

  RegisterUnit toCommand(Actor actor, UUID newUnit) {
    return new RegisterUnit(
        actor, id, new UnitId(newUnit), new UnitDraft(kind, name, serviceBranch), parentId);
  }
}
