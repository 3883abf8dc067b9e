package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.bson.Document;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.eventrelay.RelayTestApplication.Arrivals;
import org.dayanisma.testkit.TestKeys;
import org.dayanisma.testkit.TestPorts;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.MongoDatabaseFactory;

/** A broker that is not there yet, goes away and comes back, or lacks the dead-letter topic. */
@Tag("late")
@Tag("any-store")
class OutageIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private int port;

  @SuppressWarnings("NullAway.Init")
  private ConfigurableApplicationContext service;

  @BeforeEach
  void start() throws IOException {
    Path keys = TestKeys.newDirectory();
    port = TestPorts.free();
    service =
        new SpringApplicationBuilder(RelayTestApplication.class)
            .web(WebApplicationType.NONE)
            .properties(
                Map.of(
                    "spring.config.name",
                    "relay-test",
                    "dayanisma.mongodb.uri",
                    TestServers.mongoUri(),
                    "dayanisma.mongodb.database",
                    TestServers.newDatabaseName(),
                    "dayanisma.kafka.bootstrap",
                    "localhost:" + port,
                    "dayanisma.keys.directory",
                    keys.toString(),
                    "dayanisma.keys.root-key-file",
                    TestKeys.rootKeyOf(keys).toString()))
            .run();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void commandsSucceedWithoutABrokerAndEventsArriveInOrderWhenItIsBack() {
    List<String> ids = IntStream.range(0, 20).mapToObj(n -> UUID.randomUUID().toString()).toList();
    ids.forEach(id -> plant(id));
    ids.forEach(id -> grow(id, 1, 4));

    EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, port);
    await().atMost(SOON).untilAsserted(() -> assertArrived(ids, 4));

    kafka.close();
    ids.forEach(id -> grow(id, 4, 8));
    kafka = EmbeddedKafka.onDisk(folder, port);
    ids.forEach(id -> grow(id, 8, 9));
    await().atMost(SOON).untilAsserted(() -> assertArrived(ids, 9));
    await().atMost(SOON).untilAsserted(() -> assertThat(waiting()).isZero());
    kafka.close();
  }

  @Test
  void refusesToLetAnOutboxGrowBeyondItsCap() {
    String id = UUID.randomUUID().toString();
    plant(id);
    grow(id, 1, 200);

    assertThatThrownBy(() -> grow(id, 200, 201)).isInstanceOf(OutboxFull.class);
    assertThat(trees().find(id)).map(StoredAggregate::version).contains(200L);
  }

  @Test
  void haltsAndSkipsNothingWhileTheDeadLettersCannotBeWritten() throws Exception {
    String failing = UUID.randomUUID().toString();
    EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, port);
    String deadLetters = "test.trees.dlq.relay-test.treeEvents";
    Arrivals arrivals = service.getBean(Arrivals.class);
    arrivals.onTree =
        event -> {
          if (event.subject().equals(failing) && event.sequence() == 1) {
            throw new PoisonEventException("unknown here");
          }
        };
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + port))) {
      await().atMost(SOON).until(() -> admin.listTopics().names().get().contains(deadLetters));
      admin.deleteTopics(List.of(deadLetters)).all().get();
      plant(failing);
      grow(failing, 1, 3);

      // The producer gives up on the missing topic after five seconds; twice that, and nothing has
      // been skipped.
      await()
          .pollDelay(Duration.ofSeconds(11))
          .atMost(SOON)
          .untilAsserted(() -> assertThat(arrivals.sequencesOf(failing)).isEmpty());

      admin.createTopics(List.of(new NewTopic(deadLetters, 1, (short) 1))).all().get();
      await()
          .atMost(SOON)
          .untilAsserted(() -> assertThat(arrivals.sequencesOf(failing)).containsExactly(2L, 3L));
    }
    try (DeadLetterReading reading = new DeadLetterReading("localhost:" + port, deadLetters)) {
      await().atMost(SOON).untilAsserted(() -> assertThat(reading.keys()).containsExactly(failing));
    }
    kafka.close();
  }

  private void assertArrived(List<String> ids, long last) {
    Arrivals arrivals = service.getBean(Arrivals.class);
    assertThat(ids)
        .allSatisfy(id ->
            assertThat(arrivals.sequencesOf(id))
                .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList()));
  }

  private long waiting() {
    return service
        .getBean(MongoDatabaseFactory.class)
        .getMongoDatabase()
        .getCollection("trees")
        .countDocuments(Filters.exists("pendingSince"));
  }

  private AggregateCollection trees() {
    return service.getBean(AggregateCollections.class).collection("trees");
  }

  private void plant(String id) {
    trees().insert(new NewAggregate(id, 1, new Document("height", 1), List.of(planted(1)), null));
  }

  private void grow(String id, long from, long to) {
    for (long version = from; version < to; version++) {
      UpdateResult result =
          trees()
              .update(
                  new AggregateChange(
                      id,
                      version,
                      version + 1,
                      new Document("height", version + 1),
                      List.of(planted(version + 1)),
                      null));
      assertThat(result).isEqualTo(UpdateResult.UPDATED);
    }
  }

  private static OutgoingEvent planted(long n) {
    return new OutgoingEvent(
        n, "test.trees", RelayTestApplication.PLANTED, "{}".getBytes(UTF_8), false);
  }
}
