package org.dayanisma.eventrelay.mongo;

import static org.dayanisma.eventrelay.mongo.AggregateFields.ID;

import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.relay.Outbox;
import org.dayanisma.eventrelay.relay.OutboxEntry;

/**
 * The stamps of the entries in the outboxes of one collection: each covers collection, aggregate
 * and every field of the entry. So somebody who can only write to the store cannot have anything
 * published.
 */
public final class OutboxStamps {

  private final DocumentStamps stamps;
  private final String place;

  public OutboxStamps(DocumentStamps stamps, String collection) {
    this.stamps = stamps;
    this.place = collection + "/outbox"; // never the stamp of a document of that collection
  }

  /** The entry as it is to be stored. */
  public Document stamped(String aggregateId, Document entry) {
    return new Document(entry)
        .append(DocumentStamps.FIELD, stamps.of(place, owned(aggregateId, entry)));
  }

  /**
   * The outbox of this document; it counts as forged if anything in it is not as this service wrote
   * it.
   */
  Outbox outbox(String aggregateId, Document document) {
    Object stored = document.get(AggregateFields.OUTBOX);
    if (stored == null) {
      return Outbox.of(aggregateId, List.of());
    }
    List<?> waiting = stored instanceof List<?> list ? list : List.of(stored);
    List<OutboxEntry> genuine =
        waiting.stream()
            .flatMap(entry -> genuine(aggregateId, entry).stream())
            .map(entry -> OutboxDocuments.entry(aggregateId, entry))
            .toList();
    return genuine.size() == waiting.size()
        ? Outbox.of(aggregateId, genuine)
        : Outbox.forged(aggregateId);
  }

  private Optional<Document> genuine(String aggregateId, Object stored) {
    if (!(stored instanceof Document entry)) {
      return Optional.empty();
    }
    try {
      return Optional.of(stamps.opened(place, owned(aggregateId, entry)));
    } catch (StampRejected forged) {
      return Optional.empty();
    }
  }

  private static Document owned(String aggregateId, Document entry) {
    return new Document(entry).append(ID, aggregateId);
  }
}
