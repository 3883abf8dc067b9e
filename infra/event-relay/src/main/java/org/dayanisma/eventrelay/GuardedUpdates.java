package org.dayanisma.eventrelay;

import java.util.function.Consumer;
import org.bson.Document;

/**
 * The guard on MongoDB: {@code seen.<subject>} of the target document holds the highest sequence
 * applied; one write changes the state and raises this number, and succeeds only if nobody was
 * faster.
 *
 * <p>The key is the subject alone, so one document must not take the same aggregate's events from
 * two topics, whose relative order Kafka does not keep: use a document for each.
 */
public class GuardedUpdates implements SequenceGuard {

  private static final String SEEN = "seen";

  private final StampedDocuments documents;

  public GuardedUpdates(StampedDocuments documents) {
    this.documents = documents;
  }

  @Override
  public boolean apply(
      String collection, String id, IncomingEvent cause, Consumer<Document> change) {
    return documents.change(
        collection,
        id,
        document -> {
          Document seen = new Document(document.get(SEEN, new Document()));
          if (hasSeen(seen, cause)) {
            return false;
          }
          change.accept(document);
          document.append(SEEN, seen.append(SeenKeys.of(cause.subject()), cause.sequence()));
          return true;
        });
  }

  private static boolean hasSeen(Document seen, IncomingEvent cause) {
    return seen.get(SeenKeys.of(cause.subject())) instanceof Number highest
        && highest.longValue() >= cause.sequence();
  }
}
