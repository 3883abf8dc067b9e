package org.dayanisma.membership.units.messaging.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit has entered the tree. */
public record UnitRegisteredV1(
    String unitId,
    String kind,
    @Nullable String parentId,
    List<String> unitPath,
    @Nullable Integer serviceBranch) {}
