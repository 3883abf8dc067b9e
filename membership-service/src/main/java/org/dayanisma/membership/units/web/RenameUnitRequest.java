package org.dayanisma.membership.units.web;

import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units/{id}/renaming}. */
record RenameUnitRequest(@Nullable String name) {}
