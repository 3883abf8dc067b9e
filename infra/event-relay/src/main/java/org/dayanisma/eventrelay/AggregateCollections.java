package org.dayanisma.eventrelay;

/** Hands out the collections of a service's database and registers them with the relay. */
public interface AggregateCollections {

  /** The collection of this name; asking for it registers it with the relay and the sweeper. */
  AggregateCollection collection(String name);

  /**
   * The same for aggregates without a stamp: either they decide nothing about access, or their
   * ciphertexts are bound to everything that does. Other code may write some of their fields, too.
   */
  AggregateCollection unstamped(String name);
}
