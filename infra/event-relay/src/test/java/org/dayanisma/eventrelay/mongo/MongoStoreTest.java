package org.dayanisma.eventrelay.mongo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.Assertions;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.GuardedUpdates;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.KeyedCommand;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.dayanisma.eventrelay.StampedDocuments;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.eventrelay.relay.Outbox;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.relay.PendingAggregate;
import org.dayanisma.eventrelay.relay.Published;
import org.dayanisma.testkit.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/**
 * What the library asks of a document store, on whichever the test runs: embedded, a given one, or
 * a container.
 */
class MongoStoreTest {

  private static final int CAP = 5;
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Instant NOW = Instant.parse("2026-03-16T08:00:00Z");

  @SuppressWarnings("NullAway.Init")
  private static MongoClient client;

  @SuppressWarnings("NullAway.Init")
  private static MongoDatabase database;

  private final String id = UUID.randomUUID().toString();
  private final String name = "c" + UUID.randomUUID().toString().replace("-", "");
  private final List<String> nudged = new ArrayList<>();
  private final MongoOutboxStore outboxes =
      new MongoOutboxStore(database.getCollection(name), new OutboxStamps(TestStamps.STAMPS, name));
  private final AggregateCollection aggregates =
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

  @Test
  void storesStateAndEventsTogetherAndNudges() {
    insert();

    StoredAggregate stored = aggregates.find(id).orElseThrow();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.state()).isEqualTo(new Document("name", "birch").append("height", 1));
    assertThat(waiting()).containsExactly(1L);
    assertThat(nudged).containsExactly(id);
  }

  @Test
  void changesNamedFieldsAndRemovesNullOnes() {
    insert();
    Document state = new Document("height", 2);
    state.put("name", null);

    assertThat(
            aggregates.update(
                new AggregateChange(id, 1, 3, state, List.of(event(2), event(3)), null)))
        .isEqualTo(UpdateResult.UPDATED);
    assertThat(aggregates.find(id).orElseThrow().state()).isEqualTo(new Document("height", 2));
    assertThat(waiting()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void refusesAChangeDecidedOnAnOldReading() {
    insert();
    assertThat(grow(1)).isEqualTo(UpdateResult.UPDATED);
    assertThat(grow(1)).isEqualTo(UpdateResult.CONFLICT);
    assertThat(waiting()).containsExactly(1L, 2L);
    assertThat(
            aggregates.update(new AggregateChange("nobody", 1, 2, new Document(), List.of(), null)))
        .isEqualTo(UpdateResult.CONFLICT);
  }

  @Test
  void appliesACauseOnce() {
    insert();
    IncomingEvent cause = cause("other.aggregate", 7);
    assertThat(react(1, cause)).isEqualTo(UpdateResult.UPDATED);
    assertThat(react(2, cause)).isEqualTo(UpdateResult.ALREADY_SEEN);
    assertThat(react(2, cause("other.aggregate", 6))).isEqualTo(UpdateResult.ALREADY_SEEN);
    assertThat(react(1, cause("other.aggregate", 8))).isEqualTo(UpdateResult.CONFLICT);
    assertThat(react(2, cause("other.aggregate", 8))).isEqualTo(UpdateResult.UPDATED);
    assertThat(aggregates.find(id).orElseThrow().hasSeen(cause("other.aggregate", 8))).isTrue();
    assertThat(aggregates.find(id).orElseThrow().hasSeen(cause("other.aggregate", 9))).isFalse();
  }

  /** What a repetition of a keyed request is told from a second command by. */
  @Test
  void remembersWhichRequestsChangedIt() {
    String made = "00000000-0000-8000-8000-000000000001";
    String grown = "00000000-0000-8000-8000-000000000002";
    during(made, this::insert);
    during(grown, () -> assertThat(grow(1)).isEqualTo(UpdateResult.UPDATED));
    assertThat(grow(2)).isEqualTo(UpdateResult.UPDATED);

    for (String before : List.of(made, grown)) {
      during(
          before,
          () -> {
            assertThat(KeyedCommand.hasChanged(id)).as("nothing was loaded yet").isFalse();
            assertThat(aggregates.find(id)).isPresent();
            assertThat(KeyedCommand.hasChanged(id)).isTrue();
          });
      assertThat(KeyedCommand.hasChanged(id)).as("the request is over").isFalse();
    }
    during(
        "00000000-0000-8000-8000-0000000000a1",
        () -> {
          assertThat(aggregates.find(id)).isPresent();
          assertThat(KeyedCommand.hasChanged(id)).as("another of the same place").isFalse();
        });
  }

  /** The same key and body once more, long after it was promised to be recognised. */
  @Test
  void aMarkThatIsTooOldCountsAsAbsentAndIsReplaced() {
    String command = "00000000-0000-8000-8000-000000000001";
    during(command, NOW, this::insert);
    during(command, NOW.plus(A_DAY), () -> assertThat(isKnown()).isTrue());
    Instant later = NOW.plus(A_DAY).plusSeconds(1);
    during(
        command,
        later,
        () -> {
          assertThat(isKnown()).as("a day and a second later").isFalse();
          assertThat(grow(1)).isEqualTo(UpdateResult.UPDATED);
        });
    during(command, later.plus(A_DAY), () -> assertThat(isKnown()).as("replaced").isTrue());
  }

  private boolean isKnown() {
    assertThat(aggregates.find(id)).isPresent();
    return KeyedCommand.hasChanged(id);
  }

  private static void during(String command, Runnable request) {
    during(command, NOW, request);
  }

  private static void during(String command, Instant at, Runnable request) {
    try (var _ = MDC.putCloseable("commandId", command);
        var _ = MDC.putCloseable("commandAt", at.toString());
        var _ = MDC.putCloseable("commandSince", at.minus(A_DAY).toString())) {
      request.run();
    }
  }

  @Test
  void refusesMoreThanTheCap() {
    insert();
    for (long version = 1; version < CAP; version++) {
      assertThat(grow(version)).isEqualTo(UpdateResult.UPDATED);
    }
    assertThatThrownBy(() -> grow(CAP)).isInstanceOf(OutboxFull.class);
    outboxes.pull(List.of(new Published(id, 1)));
    assertThat(grow(CAP)).isEqualTo(UpdateResult.UPDATED);
  }

  @Test
  void tellsWhichIndexRefused() {
    database
        .getCollection(name)
        .createIndex(Indexes.ascending("name"), new IndexOptions().unique(true).name("by_name"));
    insert();
    assertThatThrownBy(() ->
            aggregates.insert(
                new NewAggregate(id, 1, new Document("name", "oak"), List.of(event(1)), null)))
        .isInstanceOfSatisfying(AggregateExists.class, e -> assertThat(e.sameId()).isTrue());
    assertThatThrownBy(() ->
            aggregates.insert(
                new NewAggregate(
                    "another", 1, new Document("name", "birch"), List.of(event(1)), null)))
        .isInstanceOfSatisfying(
            AggregateExists.class, e -> assertThat(e.index()).isEqualTo("by_name"))
        .hasMessageNotContaining("birch");
  }

  @Test
  void settlesOnlyIfNothingNewerWaits() {
    insert();
    grow(1);
    assertThat(outboxes.settle(List.of(new Published(id, 1)))).isZero();
    assertThat(waiting()).containsExactly(1L, 2L);

    outboxes.pull(List.of(new Published(id, 1)));
    outboxes.unmark(List.of(id));
    assertThat(pending()).extracting(PendingAggregate::id).containsExactly(id);

    assertThat(outboxes.settle(List.of(new Published(id, 2)))).isEqualTo(1);
    assertThat(waiting()).isEmpty();
    assertThat(pending()).isEmpty();
  }

  @Test
  void unmarksWhatHasNothingWaiting() {
    insert();
    outboxes.pull(List.of(new Published(id, 1)));
    assertThat(pending()).hasSize(1);
    outboxes.unmark(List.of(id));
    assertThat(pending()).isEmpty();
  }

  @Test
  void visitsNoMoreThanItIsAskedForTheOldestFirst() {
    List<PendingAggregate> all = new ArrayList<>();
    for (int age = 0; age < 30; age++) {
      String other = UUID.randomUUID().toString();
      Instant since = NOW.minusSeconds(age);
      database
          .getCollection(name)
          .insertOne(new Document("_id", other).append("pendingSince", Date.from(since)));
      all.addFirst(new PendingAggregate(other, since, null, null));
    }
    List<PendingAggregate> visited = new ArrayList<>();
    outboxes.visitPending(7, visited::add);
    assertThat(visited).isEqualTo(all.subList(0, 7));
  }

  @Test
  void leasesEachDocumentToOneSweeper() {
    insert();
    outboxes.claim(List.of(id), "a", NOW, NOW.plusSeconds(30));
    outboxes.claim(List.of(id), "b", NOW.plusSeconds(10), NOW.plusSeconds(40));
    assertThat(outboxes.load(List.of(id), "b")).isEmpty();
    assertThat(outboxes.load(List.of(id), "a")).hasSize(1);
    assertThat(pending()).containsExactly(new PendingAggregate(id, NOW, "a", NOW.plusSeconds(30)));

    outboxes.claim(List.of(id), "b", NOW.plusSeconds(31), NOW.plusSeconds(60));
    assertThat(outboxes.load(List.of(id), "b")).hasSize(1);
    outboxes.release(List.of(id), "b");
    assertThat(pending()).containsExactly(new PendingAggregate(id, NOW, null, null));
  }

  @Test
  void neverLosesAnEventToWritersAndRelaysAtOnce() throws InterruptedException {
    insert();
    List<Long> appeared = new ArrayList<>();
    AtomicInteger grown = new AtomicInteger(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int writer = 0; writer < 4; writer++) {
        threads.execute(() -> {
          for (int n = 0; n < 200; n++) {
            long version = aggregates.find(id).orElseThrow().version();
            try {
              if (grow(version) == UpdateResult.UPDATED) {
                grown.incrementAndGet();
              }
            } catch (OutboxFull full) {
              Thread.onSpinWait();
            }
          }
        });
      }
      for (int n = 0; n < 400; n++) {
        drain(appeared);
      }
    }
    drain(appeared);
    assertThat(appeared.stream().distinct().toList())
        .isEqualTo(IntStream.rangeClosed(1, grown.get()).mapToObj(Long::valueOf).toList());
    assertThat(appeared).as("nothing comes back").doesNotHaveDuplicates();
    assertThat(pending()).isEmpty();
  }

  private void drain(List<Long> appeared) {
    for (Outbox outbox : outboxes.load(List.of(id), null)) {
      outbox.entries().forEach(entry -> appeared.add(entry.sequence()));
      if (!outbox.entries().isEmpty()) {
        Published all = new Published(id, outbox.entries().getLast().sequence());
        if (outboxes.settle(List.of(all)) == 0) {
          outboxes.pull(List.of(all));
          outboxes.unmark(List.of(id));
        }
      }
    }
  }

  @Test
  void journalsOnceAndKeepsOfAStateOnlyTheNewest() {
    MongoEventJournal journal = new MongoEventJournal(database, TestStamps.STAMPS, () -> NOW);
    JournalReader reader = new JournalReader(database, journal);
    journal.append(List.of(entry(1, false, "a"), entry(2, true, "old")));
    journal.append(
        List.of(
            entry(1, false, "a"),
            entry(2, true, "old"),
            entry(4, true, "new"),
            entry(5, false, "b")));
    journal.append(List.of(entry(2, true, "old")));

    List<OutboxEntry> again = new ArrayList<>();
    reader.visit(null, id, again::add, Assertions::fail);
    assertThat(again).extracting(OutboxEntry::sequence).containsExactly(1L, 4L, 5L);
    assertThat(again)
        .extracting(entry -> new String(entry.data(), UTF_8))
        .containsExactly("a", "new", "b");
    assertThat(reader.newest(null, id, 10)).hasSize(4);
    assertThat(
            database
                .getCollection(MongoEventJournal.JOURNAL)
                .find(new Document("_id", id + ":2"))
                .first())
        .containsEntry("data", new Binary(new byte[0]));
  }

  @Test
  void guardsAProjectionAgainstDuplicatesAndOlderEvents() {
    GuardedUpdates guard = new GuardedUpdates(new StampedDocuments(database, TestStamps.STAMPS));
    assertThat(guard.apply(name, id, cause("x", 2), document -> document.append("value", 2)))
        .isTrue();
    assertThat(guard.apply(name, id, cause("x", 2), document -> document.append("value", 99)))
        .isFalse();
    assertThat(guard.apply(name, id, cause("x", 1), document -> document.append("value", 1)))
        .isFalse();
    assertThat(guard.apply(name, id, cause("y", 1), document -> document.append("others", 1)))
        .isTrue();
    assertThat(guard.apply(name, id, cause("x", 5), document -> document.append("value", 5)))
        .isTrue();
    assertThat(database.getCollection(name).find(new Document("_id", id)).first())
        .containsEntry("value", 5)
        .containsEntry("others", 1)
        .containsEntry("seen", new Document(Map.of("x", 5L, "y", 1L)));
  }

  @Test
  void appliesOnceHoweverManyTryAtOnce() throws InterruptedException {
    GuardedUpdates guard = new GuardedUpdates(new StampedDocuments(database, TestStamps.STAMPS));
    AtomicInteger applied = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int n = 0; n < 32; n++) {
        threads.execute(() -> {
          if (guard.apply(
              name,
              id,
              cause("x", 1),
              document -> document.append("count", document.getInteger("count", 0) + 1))) {
            applied.incrementAndGet();
          }
        });
      }
    }
    assertThat(applied).hasValue(1);
    assertThat(database.getCollection(name).find(new Document("_id", id)).first())
        .containsEntry("count", 1);
  }

  @Test
  void whatSomebodyElseWroteIntoAnAggregateIsNotRead() {
    insert();
    Document genuine = raw();
    for (String field : List.of("name", "height", "version", "stamp")) {
      write(new Document(genuine).append(field, 9L));
      assertThatThrownBy(() -> aggregates.find(id)).isInstanceOf(StampRejected.class);
      assertThatThrownBy(() -> aggregates.find(new Document("_id", id), new Document("_id", 1), 0))
          .isInstanceOf(StampRejected.class);
      assertThat(aggregates.findGenuine(new Document("_id", id), new Document("_id", 1), 0))
          .isEmpty();
    }
    write(genuine);
    assertThat(aggregates.findGenuine(new Document("_id", id), new Document("_id", 1), 0))
        .hasSize(1);
  }

  /** Each field, one put in, one moved from another aggregate, one that is no document at all. */
  @Test
  void ofAnOutboxIntoWhichSomebodyElseWroteNothingIsTaken() {
    insert();
    grow(1);
    Document genuine = raw();
    List<Document> entries = genuine.getList("outbox", Document.class);
    List<Object> forgeries = new ArrayList<>();
    for (String field : entries.getFirst().keySet()) {
      forgeries.add(new Document(entries.getFirst()).append(field, "forged"));
    }
    forgeries.add(new Document(entries.getFirst()).append("compactedState", true));
    forgeries.add(new Document(entries.getFirst()).append("headers", new Document("a", "b")));
    forgeries.add(new Document("seq", 3L));
    forgeries.add("no document");
    forgeries.add(
        new OutboxStamps(TestStamps.STAMPS, name)
            .stamped("another", new Document(entries.getFirst())));
    for (Object forged : forgeries) {
      write(new Document(genuine).append("outbox", List.of(forged, entries.getLast())));
      assertThat(outboxes.load(List.of(id), null))
          .as("%s", forged)
          .containsExactly(Outbox.forged(id));
    }
    write(new Document(genuine).append("outbox", "no list"));
    assertThat(outboxes.load(List.of(id), null)).containsExactly(Outbox.forged(id));

    write(new Document(genuine).append("outbox", List.of(entries.getLast(), entries.getFirst())));
    assertThat(waiting()).as("in order, however they lie").containsExactly(1L, 2L);
  }

  /** What belongs to the relay carries no stamp; whatever stands there ends no sweep. */
  @Test
  void aMarkOrLeaseThatSomebodyElseWroteKeepsNobodyElseWaiting() {
    insert();
    Document genuine = raw();
    database
        .getCollection(name)
        .insertOne(new Document("_id", new Document("a", 1)).append("pendingSince", 0));
    for (Document forged :
        List.of(
            new Document(genuine).append("pendingSince", "soon"),
            new Document(genuine).append("lease", new Document("by", 1)),
            new Document(genuine).append("lease", new Document("by", "a").append("until", 1)))) {
      write(forged);
      assertThat(pending()).extracting(PendingAggregate::id).containsExactly(id);
    }
  }

  @Test
  void whatSomebodyElseWroteIntoTheJournalIsNotPublishedAgain() {
    MongoEventJournal journal = new MongoEventJournal(database, TestStamps.STAMPS, () -> NOW);
    JournalReader reader = new JournalReader(database, journal);
    journal.append(List.of(entry(1, false, "a"), entry(2, true, "state"), entry(3, false, "b")));
    forge(MongoEventJournal.JOURNAL, id + ":1", "data", new Binary("c".getBytes(UTF_8)));
    forge(MongoEventJournal.STATES, "trees|" + id, "data", new Binary("c".getBytes(UTF_8)));

    List<Long> again = new ArrayList<>();
    AtomicInteger forged = new AtomicInteger();
    reader.visit(null, id, entry -> again.add(entry.sequence()), forged::incrementAndGet);
    assertThat(again).containsExactly(3L);
    assertThat(forged).hasValue(2);
  }

  private static void forge(String collection, String key, String field, Object value) {
    database
        .getCollection(collection)
        .updateOne(new Document("_id", key), new Document("$set", new Document(field, value)));
  }

  @Test
  void whatSomebodyElseWroteIntoAProjectionIsNeitherReadNorChanged() {
    StampedDocuments stamped = new StampedDocuments(database, TestStamps.STAMPS);
    GuardedUpdates guard = new GuardedUpdates(stamped);
    guard.apply(name, id, cause("x", 2), document -> document.append("value", 2));
    Document genuine = raw();
    for (String field : List.of("value", "seen", "stamp", "new")) {
      write(new Document(genuine).append(field, "forged"));
      assertThatThrownBy(() -> stamped.find(name, id)).isInstanceOf(StampRejected.class);
      assertThatThrownBy(() -> stamped.find(name, new Document()))
          .isInstanceOf(StampRejected.class);
      assertThatThrownBy(
              () -> guard.apply(name, id, cause("x", 3), document -> document.append("value", 3)))
          .isInstanceOf(StampRejected.class);
    }
    write(genuine);
    assertThat(stamped.find(name, id))
        .hasValueSatisfying(
            found -> assertThat(found).containsEntry("value", 2).doesNotContainKey("stamp"));
  }

  private Document raw() {
    return Objects.requireNonNull(
        database.getCollection(name).find(new Document("_id", id)).first());
  }

  private void write(Document document) {
    database.getCollection(name).replaceOne(new Document("_id", id), document);
  }

  private void insert() {
    aggregates.insert(
        new NewAggregate(
            id, 1, new Document("name", "birch").append("height", 1), List.of(event(1)), null));
  }

  private UpdateResult grow(long version) {
    return aggregates.update(
        new AggregateChange(
            id,
            version,
            version + 1,
            new Document("name", "birch").append("height", version + 1),
            List.of(event(version + 1)),
            null));
  }

  private UpdateResult react(long version, @Nullable IncomingEvent cause) {
    return aggregates.update(
        new AggregateChange(
            id,
            version,
            version + 1,
            new Document("name", "birch").append("height", version + 1),
            List.of(),
            cause));
  }

  private List<Long> waiting() {
    return outboxes.load(List.of(id), null).stream()
        .flatMap(outbox -> outbox.entries().stream())
        .map(OutboxEntry::sequence)
        .toList();
  }

  private List<PendingAggregate> pending() {
    List<PendingAggregate> pending = new ArrayList<>();
    outboxes.visitPending(100, pending::add);
    return pending;
  }

  private static OutgoingEvent event(long sequence) {
    return new OutgoingEvent(
        sequence, "trees", "org.dayanisma.test.grown.v1", "{}".getBytes(UTF_8), false);
  }

  private OutboxEntry entry(long sequence, boolean compacted, String data) {
    return new OutboxEntry(
        OutboxEntry.idOf(id, sequence),
        id,
        sequence,
        "trees",
        "org.dayanisma.test.grown.v1",
        NOW,
        Map.of(),
        data.getBytes(UTF_8),
        compacted);
  }

  private static IncomingEvent cause(String subject, long sequence) {
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
