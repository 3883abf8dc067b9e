package org.dayanisma.eventrelay.simulation;

/** Ways to break the protocol; each must be caught. */
enum Mutant {
  NONE,
  /** An event counts as published before the broker has it. */
  ACKNOWLEDGES_BEFORE_THE_BROKER,
  /** A writer replaces the whole document, outbox included, as it read it. */
  REPLACES_THE_DOCUMENT,
  /** The consumer applies whatever arrives. */
  NO_CONSUMER_GUARD,
  /** The writer stores the state, and the event in a second write. */
  STORES_THE_EVENT_SEPARATELY
}
