package org.dayanisma.membership.units.messaging.published;

import java.util.List;

/** A unit's path from the root has changed: the unit itself or one above it has moved. */
public record UnitMovedV1(String unitId, String parentId, List<String> unitPath) {}
