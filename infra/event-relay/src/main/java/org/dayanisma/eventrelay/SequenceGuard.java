package org.dayanisma.eventrelay;

import org.bson.conversions.Bson;

/**
 * Applies an event to a document at most once, and never an older one after a newer one of the same
 * aggregate.
 */
public interface SequenceGuard {

  /**
   * Applies the update in the same write that notes the event as seen; creates the document if it
   * is missing.
   *
   * @return false if the document has seen this event, or a later one of the same aggregate, before
   */
  boolean apply(String collection, String id, IncomingEvent cause, Bson update);
}
