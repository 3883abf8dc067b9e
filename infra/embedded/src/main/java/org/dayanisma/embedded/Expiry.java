package org.dayanisma.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.NoopOplog;
import java.time.Instant;
import java.util.Optional;

/**
 * What an index with {@code expireAfterSeconds} says about its collection: documents whose date in
 * this field is longer ago than that may be removed, as MongoDB does. Documents without such a date
 * stay.
 */
record Expiry(String collection, String field, long afterSeconds) {

  /**
   * Reads the description of an index.
   *
   * @param index as the client declared it
   * @return empty if it says nothing about expiry
   */
  static Optional<Expiry> of(Document index) {
    return index.get("expireAfterSeconds") instanceof Number seconds
            && index.get("key") instanceof Document key
            && key.size() == 1
            && index.get("ns") instanceof String namespace
        ? Optional.of(
            new Expiry(
                namespace.substring(namespace.indexOf('.') + 1),
                key.keySet().iterator().next(),
                seconds.longValue()))
        : Optional.empty();
  }

  void apply(MongoCollection<?> documents, Instant now) {
    Document past = new Document("$lt", now.minusSeconds(afterSeconds));
    var _ = documents.deleteDocuments(new Document(field, past), 0, NoopOplog.get());
  }
}
