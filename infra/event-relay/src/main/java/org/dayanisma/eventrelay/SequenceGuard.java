package org.dayanisma.eventrelay;

import java.util.function.Consumer;
import org.bson.Document;

/**
 * Applies an event to a document at most once, and never an older one after a newer one of the same
 * aggregate.
 */
public interface SequenceGuard {

  /**
   * Applies the change in the same write that notes the event as seen; creates the document if it
   * is missing. The document is stamped, and read with {@link StampedDocuments}.
   *
   * @param change changes the fields at the top, in place; more than once if others write at the
   *     same moment, each time on a document read anew
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to the document
   * @return false if the document has seen this event, or a later one of the same aggregate, before
   */
  boolean apply(String collection, String id, IncomingEvent cause, Consumer<Document> change);
}
