package org.dayanisma.membership.application.unit;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.membership.domain.unit.UnitDraft;
import org.jspecify.annotations.Nullable;

/**
 * Put a unit into the tree.
 *
 * @param id chosen by the caller who wants to be able to repeat this, otherwise null
 */
public record RegisterUnit(
    Actor actor, @Nullable String id, UnitDraft draft, @Nullable String parentId) {}
