package org.dayanisma.membership.units.application;

import org.dayanisma.accesscontrol.Actor;
import org.jspecify.annotations.Nullable;

/** Hang a unit, with everything below it, under another one. */
public record MoveUnit(Actor actor, String unitId, @Nullable String parentId) {}
