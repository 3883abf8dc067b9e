package org.dayanisma.membership.units.application;

import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** Move a unit, with everything below it, under another one. */
public record MoveUnit(Asked asked, String unitId, @Nullable String parentId) {}
