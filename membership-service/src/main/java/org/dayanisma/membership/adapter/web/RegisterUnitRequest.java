package org.dayanisma.membership.adapter.web;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.application.unit.RegisterUnit;
import org.dayanisma.membership.domain.unit.UnitDraft;
import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units}. */
record RegisterUnitRequest(
    @Nullable String id,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String parentId,
    @Nullable Integer serviceBranch) {

  RegisterUnit toCommand(Actor actor) {
    return new RegisterUnit(actor, id, new UnitDraft(kind, name, serviceBranch), parentId);
  }
}
