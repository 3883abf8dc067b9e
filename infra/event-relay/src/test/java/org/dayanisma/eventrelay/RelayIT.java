package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.Document;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.eventrelay.RelayTestApplication.Arrivals;
import org.dayanisma.eventrelay.kafka.RelayProducer;
import org.dayanisma.eventrelay.mongo.JournalReader;
import org.dayanisma.eventrelay.mongo.MongoEventJournal;
import org.dayanisma.eventrelay.mongo.OutboxStamps;
import org.dayanisma.eventrelay.operate.DeadLetter;
import org.dayanisma.eventrelay.operate.DeadLettersEndpoint;
import org.dayanisma.eventrelay.operate.EventJournalEndpoint;
import org.dayanisma.eventrelay.operate.EventsHealth;
import org.dayanisma.eventrelay.relay.Republishing;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** From an aggregate through a real broker into a projection, and back to a clean outbox. */
@SpringBootTest(
    classes = RelayTestApplication.class,
    properties = "spring.config.name=relay-test",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@EmbeddedPlatform
@Tag("late")
class RelayIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AggregateCollections collections;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Arrivals arrivals;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  MongoDatabaseFactory databases;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  DocumentStamps stamps;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  DeadLettersEndpoint deadLetters;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  EventsHealth health;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  EventJournalEndpoint journal;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @SuppressWarnings("NullAway.Init")
  private AggregateCollection trees;

  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    trees = collections.collection("trees");
    arrivals.onTree = event -> {};
  }

  @Test
  void bringsEveryEventOfAnAggregateInOrderAndCleansUp() {
    plant(id);
    for (long version = 1; version < 20; version++) {
      assertThat(grow(id, version)).isEqualTo(UpdateResult.UPDATED);
    }

    await().atMost(SOON).untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).hasSize(20));
    assertThat(arrivals.sequencesOf(id)).isSorted().doesNotHaveDuplicates();
    await().atMost(SOON).untilAsserted(() -> assertClean(id));
    assertThat(journalled(id)).isEqualTo(LongStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void carriesTheEnvelope() {
    MDC.put("correlationId", "corr-4711");
    try {
      plant(id);
    } finally {
      MDC.remove("correlationId");
    }
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1);
    IncomingEvent event =
        arrivals.trees.stream().filter(e -> e.subject().equals(id)).findFirst().orElseThrow();

    assertThat(event.id()).isEqualTo(id + ":1");
    assertThat(event.type()).isEqualTo(RelayTestApplication.PLANTED);
    assertThat(event.source()).isEqualTo("/relay-test");
    assertThat(event.correlationId()).isEqualTo("corr-4711");
    assertThat(event.data()).asString(UTF_8).isEqualTo("{\"n\":1}");
  }

  @Test
  void tellsATombstoneFromAState() {
    AggregateCollection leaves = collections.collection("leaves");
    leaves.insert(new NewAggregate(id, 1, new Document(), List.of(leaf(1)), null));
    leaves.update(
        new AggregateChange(
            id,
            1,
            2,
            new Document(),
            List.of(OutgoingEvent.tombstone(2, "test.leaves", RelayTestApplication.LEAF)),
            null));

    await()
        .atMost(SOON)
        .until(() -> arrivals.leaves.stream().filter(e -> e.subject().equals(id)).count() == 2);
    List<Boolean> tombstones =
        arrivals.leaves.stream()
            .filter(e -> e.subject().equals(id))
            .map(IncomingEvent::isTombstone)
            .toList();
    assertThat(tombstones).containsExactly(false, true);
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    databases
                        .getMongoDatabase()
                        .getCollection(MongoEventJournal.STATES)
                        .find(new Document("_id", "test.leaves|" + id))
                        .first())
                .containsEntry("seq", 2L));
  }

  @Test
  void keepsOrderWithManyConflictingWriters() throws InterruptedException {
    plant(id);
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      IntStream.range(0, 6)
          .forEach(writer ->
              writers.execute(() -> {
                for (int n = 0; n < 15; n++) {
                  boolean grown = ConflictRetry.retry(() -> growOnce(id));
                  assertThat(grown).isTrue();
                }
              }));
      writers.shutdown();
      assertThat(writers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    await().atMost(SOON).untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).hasSize(91));
    assertThat(arrivals.sequencesOf(id)).isEqualTo(LongStream.rangeClosed(1, 91).boxed().toList());
  }

  @Test
  void retriesAHandlerThatFailsAndGoesOn() {
    var failures = new AtomicInteger();
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id) && failures.incrementAndGet() < 3) {
            throw new IllegalStateException("not yet");
          }
        };
    plant(id);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).containsExactly(1L));
    assertThat(failures).hasValue(3);
  }

  @Test
  void putsPoisonAsideAndGoesOn() {
    try (Producer<byte[], byte[]> stranger =
        RelayProducer.open(Map.of("bootstrap.servers", bootstrap), "stranger")) {
      byte[] key = id.getBytes(UTF_8);
      var _ = stranger.send(new ProducerRecord<>("test.trees", key, "no envelope".getBytes(UTF_8)));
      var headers =
          new RecordHeaders()
              .add("ce_specversion", "1.0".getBytes(UTF_8))
              .add("ce_id", new byte[] {(byte) 0xff});
      var _ = stranger.send(new ProducerRecord<>("test.trees", null, key, null, headers));
      stranger.flush();
    }
    plant(id);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).containsExactly(1L));
    try (DeadLetterReading reading =
        new DeadLetterReading(bootstrap, "test.trees.dlq.relay-test.treeEvents")) {
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(reading.keys()).filteredOn(id::equals).hasSize(2));
      assertThat(reading.headersOf(id))
          .contains("dlq_reason=poison")
          .noneMatch(header -> header.contains("exception") || header.contains("stack"));
    }
  }

  @Test
  void letsAnOperatorSeeAndReplayDeadLetters() {
    String topic = "test.trees.dlq.relay-test.treeEvents";
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id)) {
            throw new PoisonEventException("not understood by this release");
          }
        };
    plant(id);
    DeadLetter letter =
        await()
            .atMost(SOON)
            .until(
                () ->
                    deadLetters.list(topic, null, null).stream()
                        .filter(l -> (id + ":1").equals(l.eventId()))
                        .findFirst(),
                Optional::isPresent)
            .orElseThrow();
    assertThat(letter.reason()).isEqualTo("poison");
    assertThat(letter.originalTopic()).isEqualTo("test.trees");
    assertThat(letter.replayed()).isFalse();
    assertThat(deadLetters.replay(topic, letter.offset(), null).get(letter.offset()))
        .startsWith("failed: ");

    arrivals.onTree = event -> {};
    assertThat(deadLetters.replay(topic, letter.offset(), null))
        .containsEntry(letter.offset(), "handled");
    assertThat(arrivals.sequencesOf(id)).containsExactly(1L);
    assertThat(deadLetters.list(topic, letter.offset(), 1))
        .extracting(DeadLetter::replayed)
        .containsExactly(true);
  }

  @Test
  void healthTellsOfDeadLettersUntilSomebodyHasSeenToThem() {
    String topic = "test.trees.dlq.relay-test.treeEvents";
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id)) {
            throw new PoisonEventException("not understood by this release");
          }
        };
    plant(id);

    await().atMost(SOON).until(() -> deadLetters.topics().getOrDefault(topic, 0L) > 0);
    await()
        .atMost(SOON)
        .untilAsserted(() -> {
          assertThat(health.health().getStatus()).isEqualTo(EventsHealth.DEGRADED);
          assertThat(health.health().getDetails())
              .extractingByKey("deadLetters", InstanceOfAssertFactories.MAP)
              .containsOnlyKeys(topic);
        });

    for (DeadLetter letter : deadLetters.list(topic, null, 500)) {
      if (!letter.replayed()) {
        assertThat(deadLetters.replay(topic, letter.offset(), true))
            .containsEntry(letter.offset(), "settled");
      }
    }
    assertThat(deadLetters.topics()).containsEntry(topic, 0L);
    await().atMost(SOON).until(() -> health.health().getStatus().equals(Status.UP));
    assertThat(arrivals.sequencesOf(id)).isEmpty();
  }

  @Test
  void letsAnOperatorPublishTheJournalAgainWithoutHarm() {
    plant(id);
    grow(id, 1);
    await().atMost(SOON).untilAsserted(() -> assertClean(id));
    assertThat(journal.list("test.trees", id, null).entries())
        .extracting(JournalReader.Line::id)
        .containsOnly(id + ":1", id + ":2");

    assertThat(journal.replay("test.trees", id)).isEqualTo(new Republishing.Result(2, 0, true));
    grow(id, 2);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() >= 3);
    assertThat(arrivals.sequencesOf(id)).containsExactly(1L, 2L, 3L);
  }

  @Test
  void appliesADuplicateOnce() {
    plant(id);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1);
    Document journalled =
        await()
            .atMost(SOON)
            .until(
                () ->
                    databases
                        .getMongoDatabase()
                        .getCollection(MongoEventJournal.JOURNAL)
                        .find(new Document("_id", id + ":1"))
                        .first(),
                document -> document != null);
    assertThat(journalled.getString("topic")).isEqualTo("test.trees");
    journalled.remove(DocumentStamps.FIELD);
    Document again = new OutboxStamps(stamps, "trees").stamped(id, journalled);
    databases
        .getMongoDatabase()
        .getCollection("trees")
        .updateOne(
            new Document("_id", id),
            new Document("$push", new Document("outbox", again))
                .append("$set", new Document("pendingSince", Date.from(Instant.EPOCH))));
    grow(id, 1);

    await().atMost(SOON).untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).contains(2L));
    assertThat(arrivals.sequencesOf(id)).containsExactly(1L, 2L);
    await().atMost(SOON).untilAsserted(() -> assertClean(id));
  }

  private void plant(String tree) {
    trees.insert(new NewAggregate(tree, 1, new Document("height", 1), List.of(planted(1)), null));
  }

  private UpdateResult grow(String tree, long version) {
    return trees.update(
        new AggregateChange(
            tree,
            version,
            version + 1,
            new Document("height", version + 1),
            List.of(planted(version + 1)),
            null));
  }

  private Optional<Boolean> growOnce(String tree) {
    long version = trees.find(tree).orElseThrow().version();
    return grow(tree, version) == UpdateResult.UPDATED ? Optional.of(true) : Optional.empty();
  }

  private static OutgoingEvent planted(long n) {
    return new OutgoingEvent(
        n,
        "test.trees",
        RelayTestApplication.PLANTED,
        ("{\"n\":" + n + "}").getBytes(UTF_8),
        false);
  }

  private static OutgoingEvent leaf(long n) {
    return new OutgoingEvent(
        n, "test.leaves", RelayTestApplication.LEAF, "{}".getBytes(UTF_8), true);
  }

  private List<Long> journalled(String subject) {
    return databases
        .getMongoDatabase()
        .getCollection(MongoEventJournal.JOURNAL)
        .find(new Document("subject", subject))
        .map(document -> document.getLong("seq"))
        .into(new ArrayList<>())
        .stream()
        .sorted()
        .toList();
  }

  private void assertClean(String tree) {
    Document stored =
        databases.getMongoDatabase().getCollection("trees").find(new Document("_id", tree)).first();
    assertThat(stored)
        .isNotNull()
        .doesNotContainKeys("pendingSince", "lease")
        .containsEntry("outbox", List.of());
  }
}
