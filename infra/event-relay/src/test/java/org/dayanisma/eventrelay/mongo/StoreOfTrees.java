package org.dayanisma.eventrelay.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A collection of trees in the store on which the tests run. */
abstract class StoreOfTrees {

  static final int CAP = 5;
  static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  @SuppressWarnings("NullAway.Init")
  static MongoClient client;

  @SuppressWarnings("NullAway.Init")
  static MongoDatabase database;

  final String id = UUID.randomUUID().toString();
  final String name = "c" + UUID.randomUUID().toString().replace("-", "");
  final List<String> nudged = new ArrayList<>();
  final MongoOutboxStore outboxes =
      new MongoOutboxStore(database.getCollection(name), new OutboxStamps(TestStamps.STAMPS, name));
  final AggregateCollection aggregates =
      new MongoAggregateCollections(
              database,
              TestStamps.STAMPS,
              () -> NOW,
              CAP,
              store -> {},
              (collection, aggregate) -> nudged.add(aggregate))
          .collection(name);

  @BeforeAll
  static void connect() {
    client = MongoClients.create(TestServers.mongoUri());
    database = client.getDatabase(TestServers.newDatabaseName());
  }

  @AfterAll
  static void disconnect() {
    database.drop();
    client.close();
  }

  Document raw() {
    return Objects.requireNonNull(
        database.getCollection(name).find(new Document("_id", id)).first());
  }

  void write(Document document) {
    database.getCollection(name).replaceOne(new Document("_id", id), document);
  }

  void insert() {
    aggregates.insert(
        new NewAggregate(
            id, 1, new Document("name", "birch").append("height", 1), List.of(event(1)), null));
  }

  UpdateResult grow(long version) {
    return aggregates.update(
        new AggregateChange(
            id,
            version,
            version + 1,
            new Document("name", "birch").append("height", version + 1),
            List.of(event(version + 1)),
            null));
  }

  static OutgoingEvent event(long sequence) {
    return new OutgoingEvent(
        sequence, "trees", "org.dayanisma.test.grown.v1", "{}".getBytes(UTF_8), false);
  }

  static IncomingEvent cause(String subject, long sequence) {
    return new IncomingEvent(
        subject + ":" + sequence,
        "org.dayanisma.test.felled.v1",
        "/test",
        subject,
        sequence,
        NOW,
        new byte[0],
        null);
  }
}
