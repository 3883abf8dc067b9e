package org.dayanisma.membership.units.application;

import org.dayanisma.commands.Asked;
import org.jspecify.annotations.Nullable;

/** Give a unit another name. */
public record RenameUnit(Asked asked, String unitId, @Nullable String name) {}
