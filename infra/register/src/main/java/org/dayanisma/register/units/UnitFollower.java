package org.dayanisma.register.units;

/**
 * What a service does when a unit has moved, beside taking its declared aggregates along. Called
 * after the new place has been written down, for each unit of a subtree on its own; and again
 * whenever the event is told again and some minutes later, so a follower changes nothing twice.
 */
@FunctionalInterface
public interface UnitFollower {

  void unitMoved(String unitId);
}
