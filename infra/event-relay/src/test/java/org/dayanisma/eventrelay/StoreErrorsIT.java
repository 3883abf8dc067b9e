package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoCredential;
import com.mongodb.MongoSecurityException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.dayanisma.eventrelay.RelayTestApplication.Arrivals;
import org.dayanisma.eventrelay.operate.DeadLetter;
import org.dayanisma.eventrelay.operate.DeadLettersEndpoint;
import org.dayanisma.eventrelay.operate.EventsHealth;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.data.mongodb.UncategorizedMongoDbException;

/**
 * A store that is there but answers with errors, for longer than the retries last: no event is put
 * aside because of it, and all are applied when the store is mended. Here a record is retried three
 * times.
 */
@SpringBootTest(
    classes = RelayTestApplication.class,
    properties = "spring.config.name=relay-test",
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
@EmbeddedPlatform
@Tag("late")
@Tag("any-store")
class StoreErrorsIT {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String DEAD_LETTERS = "test.trees.dlq.relay-test.treeEvents";
  private static final int RETRIES_THREE_TIMES_OVER = 10;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AggregateCollections collections;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Arrivals arrivals;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  DeadLettersEndpoint deadLetters;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  EventsHealth health;

  private final String id = UUID.randomUUID().toString();

  @BeforeEach
  void open() {
    arrivals.onTree = event -> {};
  }

  static Stream<Arguments> errors() {
    return Stream.of(
        Arguments.of("disk full", write(14031)),
        Arguments.of("disk full, command", command(14031)),
        Arguments.of("over quota", command(8000)),
        Arguments.of("over quota, in a write of many", bulk(8000)),
        Arguments.of("rotated credentials", command(18)),
        Arguments.of("role taken away", write(13)),
        Arguments.of("no sign-in", noSignIn()),
        Arguments.of("not permitted", new PermissionDeniedDataAccessException("no", command(13))),
        Arguments.of("unknown error", new UncategorizedMongoDbException("?", command(96))),
        Arguments.of("disk of ours", new UncheckedIOException(new IOException("no space"))),
        Arguments.of("wrapped twice", new IllegalStateException(new RuntimeException(write(13)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("errors")
  void isWaitedForAndNothingIsPutAside(String name, RuntimeException error) {
    AtomicInteger failures = new AtomicInteger();
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id)
              && failures.incrementAndGet() <= RETRIES_THREE_TIMES_OVER) {
            throw error;
          }
        };
    plant(id);

    await().atMost(SOON).until(() -> failures.get() > 3);
    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(arrivals.sequencesOf(id)).containsExactly(1L));
    assertThat(failures.get()).isGreaterThan(RETRIES_THREE_TIMES_OVER);
    assertThat(deadLetters.list(DEAD_LETTERS, null, 500))
        .as(name)
        .noneMatch(letter -> (id + ":1").equals(letter.eventId()));
  }

  /** The latest failure decides the kind, not the first. */
  @Test
  void isWaitedForAlsoIfOurCodeHadRefusedItBefore() {
    AtomicInteger failures = new AtomicInteger();
    arrivals.onTree =
        event -> {
          int failure = event.subject().equals(id) ? failures.incrementAndGet() : 0;
          if (failure == 1) {
            throw new IllegalStateException("refused");
          } else if (failure > 0 && failure <= RETRIES_THREE_TIMES_OVER) {
            throw write(14031);
          }
        };
    plant(id);

    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1 || !putAside().isEmpty());
    assertThat(putAside()).as("put aside").isEmpty();
    assertThat(arrivals.sequencesOf(id)).containsExactly(1L);
  }

  @Test
  void isPutAsideAlsoIfItWasWaitedForBefore() {
    AtomicInteger failures = new AtomicInteger();
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id)) {
            throw failures.incrementAndGet() == 1
                ? write(14031)
                : new IllegalStateException("refused");
          }
        };
    plant(id);

    await()
        .atMost(SOON)
        .until(() -> !putAside().isEmpty() || failures.get() > RETRIES_THREE_TIMES_OVER);
    assertThat(putAside()).as("put aside").containsExactly("failed");
    assertThat(failures.get()).as("once for the disk, three times for the refusal").isEqualTo(4);
  }

  /** Why this test's event was put aside, as often as it was. */
  private List<String> putAside() {
    return deadLetters.list(DEAD_LETTERS, null, 500).stream()
        .filter(letter -> (id + ":1").equals(letter.eventId()))
        .map(DeadLetter::reason)
        .toList();
  }

  @Test
  void healthSaysSinceWhenAConsumerWaitsAndIsWellAgainByItself() {
    AtomicBoolean mended = new AtomicBoolean();
    arrivals.onTree =
        event -> {
          if (event.subject().equals(id) && !mended.get()) {
            throw write(14031);
          }
        };
    Instant begun = Instant.now();
    plant(id);

    await().atMost(SOON).until(() -> health.health().getDetails().containsKey("waitingSince"));
    assertThat(health.health().getStatus()).isEqualTo(EventsHealth.DEGRADED);
    assertThat(health.health().getDetails())
        .extractingByKey("waitingSince", InstanceOfAssertFactories.map(String.class, Instant.class))
        .hasEntrySatisfying(
            "relay-test.treeEvents@test.trees", since -> assertThat(since).isAfter(begun));

    mended.set(true);
    await().atMost(SOON).until(() -> arrivals.sequencesOf(id).size() == 1);
    await().atMost(SOON).until(() -> !health.health().getDetails().containsKey("waitingSince"));
  }

  private static MongoCommandException command(int code) {
    return new MongoCommandException(
        new BsonDocument("ok", new BsonInt32(0)).append("code", new BsonInt32(code)),
        new ServerAddress());
  }

  private static MongoWriteException write(int code) {
    return new MongoWriteException(
        new WriteError(code, "refused", new BsonDocument()), new ServerAddress(), Set.of());
  }

  private static MongoBulkWriteException bulk(int code) {
    return new MongoBulkWriteException(
        BulkWriteResult.unacknowledged(),
        List.of(new BulkWriteError(code, "refused", new BsonDocument(), 0)),
        null,
        new ServerAddress(),
        Set.of());
  }

  private static MongoSecurityException noSignIn() {
    return new MongoSecurityException(
        MongoCredential.createCredential("service", "admin", new char[0]), "no");
  }

  private void plant(String tree) {
    collections
        .collection("trees")
        .insert(
            new NewAggregate(
                tree,
                1,
                new Document("height", 1),
                List.of(
                    new OutgoingEvent(
                        1,
                        "test.trees",
                        RelayTestApplication.PLANTED,
                        "{}".getBytes(UTF_8),
                        false)),
                null));
  }
}
