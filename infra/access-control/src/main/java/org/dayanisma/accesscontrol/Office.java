package org.dayanisma.accesscontrol;

/**
 * A role held in a unit.
 *
 * @param unitId the unit; the office reaches the whole subtree under it
 */
public record Office(Role role, String unitId) {}
