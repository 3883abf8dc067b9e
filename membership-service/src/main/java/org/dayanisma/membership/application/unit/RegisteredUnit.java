package org.dayanisma.membership.application.unit;

import org.dayanisma.membership.domain.unit.Unit;

/**
 * A unit that is in the tree now.
 *
 * @param isNew false when it had been there already, exactly so
 */
public record RegisteredUnit(Unit unit, boolean isNew) {}
