package org.dayanisma.eventrelay;

/** Hands out the collections of a service's database and has the relay look after them. */
public interface AggregateCollections {

  /** The collection of this name; asking for it registers it with relay and sweeper. */
  AggregateCollection collection(String name);

  /**
   * The same for aggregates without a stamp: nothing about access is decided by them, or their
   * ciphertexts are bound to all of it. Fields of theirs may be written elsewhere, too.
   */
  AggregateCollection unstamped(String name);
}
