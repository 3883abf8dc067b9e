package org.dayanisma.eventrelay.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.bson.Document;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateCollections;

/** The aggregate collections of one database. */
public final class MongoAggregateCollections implements AggregateCollections {

  private final ConcurrentMap<String, AggregateCollection> collections = new ConcurrentHashMap<>();
  private final MongoDatabase database;
  private final InstantSource clock;
  private final int cap;
  private final Consumer<MongoOutboxStore> registered;
  private final BiConsumer<String, String> nudge;

  /**
   * @param registered told of every collection asked for, once
   * @param cap most events one aggregate may have waiting
   * @param nudge told collection and id after every write that stored an event
   */
  public MongoAggregateCollections(
      MongoDatabase database,
      InstantSource clock,
      int cap,
      Consumer<MongoOutboxStore> registered,
      BiConsumer<String, String> nudge) {
    this.database = database;
    this.clock = clock;
    this.cap = cap;
    this.registered = registered;
    this.nudge = nudge;
  }

  @Override
  public AggregateCollection collection(String name) {
    return collections.computeIfAbsent(name, this::open);
  }

  private AggregateCollection open(String name) {
    MongoCollection<Document> documents = database.getCollection(name);
    registered.accept(new MongoOutboxStore(documents));
    return new MongoAggregateCollection(documents, clock, cap, nudge);
  }
}
