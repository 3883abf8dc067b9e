package org.dayanisma.eventrelay.mongo;

import static org.dayanisma.eventrelay.mongo.AggregateFields.SEQ;

import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.relay.OutboxEntry;

/** An event as a document: in the outbox and in the journal. */
final class OutboxDocuments {

  private OutboxDocuments() {}

  static Document of(
      String aggregateId, OutgoingEvent event, Instant time, Map<String, String> headers) {
    Document entry =
        new Document(SEQ, event.sequence())
            .append("id", OutboxEntry.idOf(aggregateId, event.sequence()))
            .append("topic", event.topic())
            .append("type", event.type())
            .append("time", Date.from(time))
            .append("data", new Binary(event.data()));
    if (!headers.isEmpty()) {
      entry.append("headers", new Document(new LinkedHashMap<>(headers)));
    }
    if (event.compactedState()) {
      entry.append("compactedState", true);
    }
    return entry;
  }

  static OutboxEntry entry(String aggregateId, Document stored) {
    long sequence = stored.get(SEQ, Number.class).longValue();
    return new OutboxEntry(
        OutboxEntry.idOf(aggregateId, sequence),
        aggregateId,
        sequence,
        stored.getString("topic"),
        stored.getString("type"),
        stored.getDate("time").toInstant(),
        headers(stored),
        stored.get("data", Binary.class).getData(),
        Boolean.TRUE.equals(stored.getBoolean("compactedState")));
  }

  private static Map<String, String> headers(Document stored) {
    if (!(stored.get("headers") instanceof Document headers)) {
      return Map.of();
    }
    Map<String, String> copy = new LinkedHashMap<>();
    headers.forEach((name, value) -> copy.put(name, String.valueOf(value)));
    return copy;
  }
}
