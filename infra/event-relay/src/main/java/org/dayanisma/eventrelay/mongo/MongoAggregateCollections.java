package org.dayanisma.eventrelay.mongo;

import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import org.bson.Document;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;

/** The aggregate collections of one database. */
public final class MongoAggregateCollections implements AggregateCollections {

  private final ConcurrentMap<String, AggregateCollection> collections = new ConcurrentHashMap<>();
  private final MongoDatabase database;
  private final InstantSource clock;
  private final int cap;
  private final BiConsumer<String, String> nudge;

  /**
   * @param cap most events one aggregate may have waiting
   * @param nudge told collection and id after every write that stored an event
   */
  public MongoAggregateCollections(
      MongoDatabase database, InstantSource clock, int cap, BiConsumer<String, String> nudge) {
    this.database = database;
    this.clock = clock;
    this.cap = cap;
    this.nudge = nudge;
  }

  @Override
  public AggregateCollection collection(String name) {
    return collections.computeIfAbsent(
        name,
        n ->
            new MongoAggregateCollection(
                database.getCollection(n, Document.class), clock, cap, nudge));
  }

  /** Names of the collections asked for so far. */
  public Set<String> names() {
    return new TreeSet<>(collections.keySet());
  }
}
