package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.eventrelay.RelayTestApplication.Arrivals;
import org.dayanisma.eventrelay.mongo.MongoEventJournal;
import org.dayanisma.eventrelay.operate.EventJournalEndpoint;
import org.dayanisma.eventrelay.operate.EventsHealth;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/**
 * What somebody who can write to a service's store gets by putting events into it: nothing is
 * published, somebody is told, and the events of other aggregates go on.
 */
@SpringBootTest(
    classes = RelayTestApplication.class,
    properties = "spring.config.name=relay-test",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@EmbeddedPlatform
@Tag("late")
@Tag("any-store")
class ForgedEventsIT {

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
  EventJournalEndpoint journal;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  EventsHealth health;

  @SuppressWarnings("NullAway.Init")
  private AggregateCollection trees;

  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    trees = collections.collection("trees");
  }

  @Test
  void anEventPutIntoAnOutboxIsNotPublishedAndStopsNobodyElse() {
    String other = UUID.randomUUID().toString();
    plant(id);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1);

    change(
        new Document("$push", new Document("outbox", forged()))
            .append("$set", new Document("pendingSince", Date.from(Instant.EPOCH))));
    await().atMost(SOON).until(() -> isPublished() || isTold());
    assertThat(arrivals.sequencesOf(id)).as("published of it").containsExactly(1L);
    assertThat(health.health().getStatus()).isEqualTo(EventsHealth.DEGRADED);
    assertThat(health.health().getDetails()).containsEntry("forgedOutboxes", Map.of("trees", 1L));

    trees.update(
        new AggregateChange(id, 1, 2, new Document("height", 2), List.of(planted(2)), null));
    plant(other);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(other).size() == 1);
    assertThat(arrivals.sequencesOf(id)).as("its own later ones wait").containsExactly(1L);

    change(new Document("$pull", new Document("outbox", new Document("seq", 7L))));
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 2);
    assertThat(arrivals.sequencesOf(id)).as("once it is taken out").containsExactly(1L, 2L);
    await().atMost(SOON).until(() -> !isTold());
  }

  private boolean isPublished() {
    return arrivals.sequencesOf(id).contains(7L);
  }

  private boolean isTold() {
    return health.health().getDetails().containsKey("forgedOutboxes");
  }

  @Test
  void anEventPutIntoTheJournalIsNotPublishedAgain() {
    plant(id);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1);
    await().atMost(SOON).until(() -> journal.list(null, id, 10).entries().size() == 1);
    databases
        .getMongoDatabase()
        .getCollection(MongoEventJournal.JOURNAL)
        .insertOne(
            forged()
                .append("_id", id + ":7")
                .append("subject", id)
                .append("journaledAt", Date.from(Instant.EPOCH)));

    assertThat(journal.replay("test.trees", id).published()).as("published again").isEqualTo(1);
  }

  /** Like a genuine one in everything that can be read in the store. */
  private static Document forged() {
    return new Document("seq", 7L)
        .append("topic", "test.trees")
        .append("type", RelayTestApplication.PLANTED)
        .append("time", Date.from(Instant.EPOCH))
        .append("data", new Binary("{}".getBytes(UTF_8)))
        .append("stamp", "AAAAAAAAAAAAAAAAAAAAAA");
  }

  private void change(Document update) {
    databases.getMongoDatabase().getCollection("trees").updateOne(new Document("_id", id), update);
  }

  private void plant(String tree) {
    trees.insert(new NewAggregate(tree, 1, new Document("height", 1), List.of(planted(1)), null));
  }

  private static OutgoingEvent planted(long n) {
    return new OutgoingEvent(
        n, "test.trees", RelayTestApplication.PLANTED, "{}".getBytes(UTF_8), false);
  }
}
