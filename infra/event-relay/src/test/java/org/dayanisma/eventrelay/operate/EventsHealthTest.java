package org.dayanisma.eventrelay.operate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.dayanisma.eventrelay.kafka.Waiting;
import org.dayanisma.eventrelay.relay.ForgedOutboxes;
import org.dayanisma.eventrelay.relay.Unpublished;
import org.dayanisma.testkit.MutableClock;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EventsHealthTest {

  private final MutableClock clock = MutableClock.at("2026-04-02T08:00:00Z");
  private final Unpublished unpublished = new Unpublished(clock);
  private final MongoClient store = MongoClients.create(TestServers.mongoUri());
  private final OpenDeadLetters letters =
      new OpenDeadLetters(
          new DeadLetters(Map.of(), Map.of(), store.getDatabase("unused"), clock),
          type -> false,
          Map.of());
  private final EventsHealth health =
      new EventsHealth(letters, new Waiting(clock), new ForgedOutboxes(clock), unpublished, clock);

  @AfterEach
  void close() {
    letters.close();
    store.close();
  }

  @Test
  void eventsThatCannotBePublishedForLongAreToldUntilTheyAre() {
    unpublished.swept("members", Duration.ofSeconds(20));
    unpublished.swept("units", Duration.ofSeconds(61));

    assertThat(health.health().getStatus()).isEqualTo(EventsHealth.DEGRADED);
    assertThat(health.health().getDetails())
        .isEqualTo(
            Map.of("unpublishedSince", Map.of("units", Instant.parse("2026-04-02T07:58:59Z"))));

    unpublished.swept("units", Duration.ZERO);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);

    clock.advance(Duration.ofSeconds(40));
    assertThat(health.health().getDetails())
        .as("nobody has swept since")
        .containsOnlyKeys("unpublishedSince");
  }
}
