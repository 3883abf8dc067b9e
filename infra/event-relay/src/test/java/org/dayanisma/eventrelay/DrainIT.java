package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.Producer;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.kafka.EventRecords;
import org.dayanisma.eventrelay.kafka.KafkaEventBroker;
import org.dayanisma.eventrelay.kafka.RelayProducer;
import org.dayanisma.eventrelay.mongo.MongoEventJournal;
import org.dayanisma.eventrelay.mongo.MongoOutboxStore;
import org.dayanisma.eventrelay.mongo.OutboxStamps;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.relay.Relay;
import org.dayanisma.eventrelay.relay.RelayListener;
import org.dayanisma.eventrelay.relay.RelayRound;
import org.dayanisma.eventrelay.relay.Sweeper;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A backlog of many aggregates goes out whole; prints how fast beside the bare producer. The ratio
 * is the bench's affair.
 */
@Tag("late")
class DrainIT {

  private static final int PER_AGGREGATE = 10;
  private static final int EVENTS = Integer.getInteger("dayanisma.drain.events", 20_000);
  private static final DocumentStamps STAMPS = (collection, content) -> "a stamp";
  private static final OutboxStamps OUTBOXES = new OutboxStamps(STAMPS, "aggregates");
  private static final byte[] DATA = "x".repeat(400).getBytes(UTF_8);

  @Test
  void drainsABacklogOfManyAggregates() throws Exception {
    String topic = "drain-" + UUID.randomUUID();
    Map<String, Object> connection = Map.of("bootstrap.servers", TestServers.kafkaBootstrap());
    try (Admin admin = Admin.create(connection)) {
      admin.createTopics(List.of(new NewTopic(topic, 6, (short) 1))).all().get();
    }
    double bare = bareProducer(connection, topic);
    try (MongoClient client = MongoClients.create(TestServers.mongoUri());
        KafkaEventBroker broker =
            new KafkaEventBroker(connection, "drain", new EventRecords("/drain"), () -> true)) {
      MongoDatabase database = client.getDatabase(TestServers.newDatabaseName());
      MongoCollection<Document> documents = database.getCollection("aggregates");
      fill(documents, topic);
      Counting counting = new Counting();
      MongoEventJournal journal = new MongoEventJournal(database, STAMPS, InstantSource.system());
      MongoOutboxStore store = new MongoOutboxStore(documents, OUTBOXES);
      store.declareIndexes();
      try (Relay relay = new Relay(broker, journal, counting, 1000, 3)) {
        relay.register(store);
        Sweeper sweeper = new Sweeper(relay, broker, InstantSource.system(), counting, settings());
        long begin = System.nanoTime();
        while (sweeper.sweep(store)) {
          // the next piece
        }
        double drained = EVENTS / seconds(begin);
        System.out.printf(
            "drain: %d events, %.0f/s; bare producer %.0f/s; ratio %.2f%n",
            EVENTS, drained, bare, drained / bare);
      }
      assertThat(counting.published).hasValue(EVENTS);
      assertThat(
              documents.countDocuments(new Document("pendingSince", new Document("$exists", true))))
          .isZero();
      assertThat(database.getCollection(MongoEventJournal.JOURNAL).countDocuments())
          .isEqualTo(EVENTS);
      database.drop();
    }
  }

  private static Sweeper.Settings settings() {
    return new Sweeper.Settings(
        Duration.ofSeconds(1),
        Duration.ofSeconds(1),
        Duration.ZERO,
        Duration.ofSeconds(40),
        1000,
        3);
  }

  private static void fill(MongoCollection<Document> documents, String topic) {
    Date since = Date.from(Instant.now().minusSeconds(60));
    List<Document> batch = new ArrayList<>();
    for (int n = 0; n < EVENTS / PER_AGGREGATE; n++) {
      String id = UUID.randomUUID().toString();
      List<Document> outbox =
          LongStream.rangeClosed(1, PER_AGGREGATE)
              .mapToObj(seq -> OUTBOXES.stamped(id, entry(seq, topic, since)))
              .toList();
      batch.add(
          new Document("_id", id)
              .append("version", (long) PER_AGGREGATE)
              .append("outbox", outbox)
              .append("pendingSince", since));
      if (batch.size() == 500) {
        documents.insertMany(batch, new InsertManyOptions().ordered(false));
        batch.clear();
      }
    }
    if (!batch.isEmpty()) {
      documents.insertMany(batch);
    }
  }

  private static Document entry(long seq, String topic, Date since) {
    return new Document("seq", seq)
        .append("topic", topic)
        .append("type", "org.dayanisma.test.drained.v1")
        .append("time", since)
        .append("data", new Binary(DATA));
  }

  private static double bareProducer(Map<String, Object> connection, String topic) {
    EventRecords records = new EventRecords("/bare");
    try (Producer<byte[], byte[]> producer = RelayProducer.open(connection, "bare")) {
      produce(producer, records, topic, Math.min(EVENTS, 20_000));
      long begin = System.nanoTime();
      produce(producer, records, topic, EVENTS);
      return EVENTS / seconds(begin);
    }
  }

  private static void produce(
      Producer<byte[], byte[]> producer, EventRecords records, String topic, int count) {
    Instant now = Instant.now();
    for (int n = 0; n < count; n++) {
      String id = "bare-" + n % 1000;
      var _ =
          producer.send(
              records.of(
                  new OutboxEntry(
                      id + ":1",
                      id,
                      1,
                      topic,
                      "org.dayanisma.test.drained.v1",
                      now,
                      Map.of(),
                      DATA,
                      false)));
    }
    producer.flush();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static final class Counting implements RelayListener {

    private final AtomicLong published = new AtomicLong();

    @Override
    public void relayed(String collection, RelayRound.Outcome outcome) {
      published.addAndGet(outcome.published());
    }

    @Override
    public void swept(String collection, long pending, Duration oldest) {}
  }
}
