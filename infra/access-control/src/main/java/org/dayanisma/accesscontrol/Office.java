package org.dayanisma.accesscontrol;

/**
 * A role as one has it in a unit.
 *
 * @param unitId the unit; the office reaches the whole subtree under it
 */
public record Office(Role role, String unitId) {}
