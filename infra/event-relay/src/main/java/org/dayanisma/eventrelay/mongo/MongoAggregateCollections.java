package org.dayanisma.eventrelay.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;
import org.jspecify.annotations.Nullable;

/** The aggregate collections of one database. */
public final class MongoAggregateCollections implements AggregateCollections {

  private final ConcurrentMap<String, MongoAggregateCollection> collections =
      new ConcurrentHashMap<>();
  private final MongoDatabase database;
  private final DocumentStamps stamps;
  private final InstantSource clock;
  private final int cap;
  private final Consumer<MongoOutboxStore> registered;
  private final BiConsumer<String, String> nudge;

  /**
   * @param registered called once for every collection that is asked for
   * @param cap the most events that one aggregate may have waiting
   * @param nudge called with collection and id after every write that stored an event
   */
  public MongoAggregateCollections(
      MongoDatabase database,
      DocumentStamps stamps,
      InstantSource clock,
      int cap,
      Consumer<MongoOutboxStore> registered,
      BiConsumer<String, String> nudge) {
    this.database = database;
    this.stamps = stamps;
    this.clock = clock;
    this.cap = cap;
    this.registered = registered;
    this.nudge = nudge;
  }

  @Override
  public AggregateCollection collection(String name) {
    return asked(name, true);
  }

  @Override
  public AggregateCollection unstamped(String name) {
    return asked(name, false);
  }

  private AggregateCollection asked(String name, boolean stamped) {
    MongoAggregateCollection found =
        collections.computeIfAbsent(name, missing -> open(missing, stamped ? stamps : null));
    if (found.isStamped() != stamped) {
      throw new IllegalArgumentException(name + " is asked for with a stamp and without");
    }
    return found;
  }

  private MongoAggregateCollection open(String name, @Nullable DocumentStamps stamping) {
    MongoCollection<Document> documents = database.getCollection(name);
    OutboxStamps outboxes = new OutboxStamps(stamps, name);
    registered.accept(new MongoOutboxStore(documents, outboxes));
    return new MongoAggregateCollection(documents, stamping, outboxes, clock, cap, nudge);
  }
}
