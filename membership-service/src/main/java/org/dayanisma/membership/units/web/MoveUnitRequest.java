package org.dayanisma.membership.units.web;

import org.jspecify.annotations.Nullable;

/** Body of {@code POST /api/units/{id}/move}. */
record MoveUnitRequest(@Nullable String parentId) {}
