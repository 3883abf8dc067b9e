package org.dayanisma.membership.units.application;

import org.dayanisma.membership.units.domain.Unit;

/**
 * A unit that is in the tree now.
 *
 * @param isNew false if exactly this unit was there already
 */
public record RegisteredUnit(Unit unit, boolean isNew) {}
