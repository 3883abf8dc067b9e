package org.dayanisma.membership.units.application;

import org.dayanisma.membership.units.domain.Unit;

/**
 * A unit that is in the tree now.
 *
 * @param isNew false when it had been there already, exactly so
 */
public record RegisteredUnit(Unit unit, boolean isNew) {}
