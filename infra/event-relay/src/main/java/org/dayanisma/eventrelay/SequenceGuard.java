package org.dayanisma.eventrelay;

import java.util.function.Consumer;
import org.bson.Document;

/**
 * Applies an event to a document at most once, and never an older one after a newer one of the same
 * aggregate.
 */
public interface SequenceGuard {

  /**
   * Applies the change in the same write that marks the event as seen; creates the document if it
   * is missing. The document is stamped, and read with {@link StampedDocuments}.
   *
   * @param change changes the top-level fields in place; called more than once if others write at
   *     the same moment, each time with a document read anew
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to the document
   * @return false if the document has seen this event, or a later one of the same aggregate, before
   */
  boolean apply(String collection, String id, IncomingEvent cause, Consumer<Document> change);
}
