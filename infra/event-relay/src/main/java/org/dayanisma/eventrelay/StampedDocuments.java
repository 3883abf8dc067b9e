package org.dayanisma.eventrelay;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.StampRejected;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Documents of a service's own, such as projections, that carry its stamp: a document that the
 * service did not write is not read. They are changed by reading, changing and replacing, provided
 * that nobody was faster.
 */
public final class StampedDocuments {

  private static final Logger LOG = LoggerFactory.getLogger(StampedDocuments.class);
  private static final int DUPLICATE_KEY = 11000;

  private final MongoDatabase database;
  private final DocumentStamps stamps;

  public StampedDocuments(MongoDatabase database, DocumentStamps stamps) {
    this.database = database;
    this.stamps = stamps;
  }

  /**
   * The document with this id, without its stamp.
   *
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to it
   */
  public Optional<Document> find(String collection, String id) {
    return Optional.ofNullable(raw(collection, id))
        .map(stored -> stamps.opened(collection, stored));
  }

  /**
   * All these documents, without their stamps.
   *
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to one of them
   */
  public List<Document> find(String collection, Bson where) {
    return find(collection, where, new Document(), 0);
  }

  /**
   * Some of these documents, in this order.
   *
   * @param limit 0 for all
   */
  public List<Document> find(String collection, Bson where, Bson order, int limit) {
    return database
        .getCollection(collection)
        .find(where)
        .sort(order)
        .limit(limit)
        .map(stored -> stamps.opened(collection, stored))
        .into(new ArrayList<>());
  }

  /**
   * Some of these documents, in this order and without those to which somebody else wrote: they
   * count as absent, take no place from others, and the log reports them.
   */
  public List<Document> findGenuine(String collection, Bson where, Bson order, int limit) {
    List<Document> genuine = new ArrayList<>();
    try (MongoCursor<Document> found =
        database.getCollection(collection).find(where).sort(order).cursor()) {
      while (found.hasNext() && (limit == 0 || genuine.size() < limit)) {
        try {
          genuine.add(stamps.opened(collection, found.next()));
        } catch (StampRejected forged) {
          LOG.warn("{}; it is left out", forged.getMessage());
        }
      }
    }
    return genuine;
  }

  /**
   * Changes the document with this id, or makes it.
   *
   * @param change changes the top-level fields in place and says whether to store the result;
   *     called again with a document read anew if others write at the same moment
   * @return what {@code change} said
   * @throws org.dayanisma.dataprotection.StampRejected if somebody else wrote to the document
   */
  public boolean change(String collection, String id, Predicate<Document> change) {
    return ConflictRetry.retry(() -> {
      Document stored = raw(collection, id);
      Document content =
          stored == null ? new Document("_id", id) : stamps.opened(collection, stored);
      if (!change.test(content)) {
        return Optional.of(false);
      }
      content.values().removeIf(Objects::isNull);
      return written(collection, stored, stamps.stamped(collection, content))
          ? Optional.of(true)
          : Optional.empty();
    });
  }

  /** Removes the document with this id, whoever wrote it. */
  public void remove(String collection, String id) {
    database.getCollection(collection).deleteOne(Filters.eq("_id", id));
  }

  private boolean written(String collection, @Nullable Document before, Document after) {
    MongoCollection<Document> documents = database.getCollection(collection);
    if (before != null) {
      Bson unchanged =
          new Document("_id", before.get("_id"))
              .append(DocumentStamps.FIELD, before.get(DocumentStamps.FIELD));
      return documents.replaceOne(unchanged, after).getMatchedCount() == 1;
    }
    try {
      documents.insertOne(after);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCode() == DUPLICATE_KEY
          && raw(collection, after.getString("_id")) != null) {
        return false;
      }
      throw e;
    }
  }

  private @Nullable Document raw(String collection, String id) {
    return database.getCollection(collection).find(Filters.eq("_id", id)).first();
  }
}
