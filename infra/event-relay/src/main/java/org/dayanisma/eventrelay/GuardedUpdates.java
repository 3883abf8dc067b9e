package org.dayanisma.eventrelay;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.eventrelay.mongo.ById;

/**
 * The guard on MongoDB: {@code seen.<subject>} of the target document holds the highest sequence
 * applied, and one update filters on it, changes the state and raises it.
 *
 * <p>The key is the subject alone, so one document must not take the same aggregate's events from
 * two topics, whose relative order Kafka does not keep: use a document for each.
 */
public class GuardedUpdates implements SequenceGuard {

  private static final int DUPLICATE_KEY = 11000;
  private static final int ATTEMPTS = 8;
  private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

  private final MongoDatabase database;

  public GuardedUpdates(MongoDatabase database) {
    this.database = database;
  }

  @Override
  public boolean apply(String collection, String id, IncomingEvent cause, Bson update) {
    MongoCollection<Document> target = database.getCollection(collection);
    Bson filter = ById.and(Filters.eq("_id", id), unseen(cause));
    BsonDocument marked = marked(update, cause, target);
    for (int attempt = 1; ; attempt++) {
      try {
        // If the document is there and has seen the event, nothing matches, and the upsert is
        // refused for its id.
        target.updateOne(filter, marked, UPSERT);
        return true;
      } catch (MongoWriteException e) {
        if (e.getError().getCode() != DUPLICATE_KEY) {
          throw e;
        }
        Document stored =
            target.find(Filters.eq("_id", id)).projection(new Document("seen", 1)).first();
        if (stored != null && hasSeen(stored, cause)) {
          return false;
        }
        // Somebody created it at the same moment; or another unique index refuses it, and that is
        // the caller's to know.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static Bson unseen(IncomingEvent cause) {
    String path = SeenKeys.path(cause.subject());
    return Filters.or(Filters.exists(path, false), Filters.lt(path, cause.sequence()));
  }

  private static boolean hasSeen(Document stored, IncomingEvent cause) {
    return stored.get("seen") instanceof Document seen
        && seen.get(SeenKeys.of(cause.subject())) instanceof Number highest
        && highest.longValue() >= cause.sequence();
  }

  private static BsonDocument marked(
      Bson update, IncomingEvent cause, MongoCollection<Document> target) {
    BsonDocument marked = update.toBsonDocument(Document.class, target.getCodecRegistry()).clone();
    BsonValue set = marked.get("$set");
    BsonDocument fields = set == null ? new BsonDocument() : set.asDocument().clone();
    fields.append(SeenKeys.path(cause.subject()), new BsonInt64(cause.sequence()));
    return marked.append("$set", fields);
  }
}
