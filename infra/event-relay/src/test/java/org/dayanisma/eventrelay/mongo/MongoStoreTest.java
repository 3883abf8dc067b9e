package org.dayanisma.eventrelay.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dayanisma.dataprotection.StampRejected;
import org.dayanisma.eventrelay.AggregateChange;
import org.dayanisma.eventrelay.AggregateExists;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutboxFull;
import org.dayanisma.eventrelay.StoredAggregate;
import org.dayanisma.eventrelay.UpdateResult;
import org.dayanisma.eventrelay.relay.Outbox;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.dayanisma.eventrelay.relay.PendingAggregate;
import org.dayanisma.eventrelay.relay.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What the library requires of a store of aggregates and their outboxes, on whichever store the
 * tests run: embedded, a given one, or a container.
 */
class MongoStoreTest extends StoreOfTrees {

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
  void whatSomebodyElseWroteIntoAnAggregateIsNotRead() {
    insert();
    Document genuine = raw();
    for (String field : List.of("name", "height", "version", "stamp")) {
      write(new Document(genuine).append(field, 9L));
      assertThatThrownBy(() -> aggregates.find(id)).isInstanceOf(StampRejected.class);
      assertThatThrownBy(() -> aggregates.find(new Document("_id", id), new Document("_id", 1), 0))
          .isInstanceOf(StampRejected.class);
      assertThat(
              aggregates.findGenuine(
                  new Document("_id", id), new Document("_id", 1), 0, Optional::of))
          .isEmpty();
    }
    write(genuine);
    assertThat(
            aggregates.findGenuine(
                new Document("_id", id), new Document("_id", 1), 0, Optional::of))
        .hasSize(1);
  }

  /**
   * Each field is changed; one entry is put in, one is moved from another aggregate, one is no
   * document at all.
   */
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

  /** The relay's fields carry no stamp; whatever stands there must not end a sweep. */
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
}
