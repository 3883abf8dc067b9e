package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.dayanisma.testkit.TestServers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** Health tries a write, but rarely, and does not wait long for it. */
class StoreHealthTest {

  private final AtomicLong now = new AtomicLong();
  private final AtomicInteger writes = new AtomicInteger();

  @Test
  void aStoreThatTakesAWriteIsUpAndIsAskedSeldom() {
    try (MongoClient client = client(TestServers.mongoUri())) {
      var _ = client.getDatabase("test-health").runCommand(new Document("ping", 1)); // connected
      StoreHealth health = health(client);

      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      assertThat(writes).hasValue(1);

      now.addAndGet(Duration.ofSeconds(2).toNanos());
      assertThat(health.health().getStatus()).isEqualTo(Status.UP);
      assertThat(writes).hasValue(2);
    }
  }

  @Test
  void aStoreThatDoesNotIsNotWellAndNobodyWaitsLong() {
    try (MongoClient client = client("mongodb://127.0.0.1:1")) {
      long begun = System.nanoTime();

      assertThat(health(client).health().getStatus()).isEqualTo(StoreHealth.CANNOT_WRITE);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(15));
    }
  }

  @Test
  void nothingIsSaidOfWhy() {
    try (MongoClient client = client("mongodb://127.0.0.1:1")) {
      assertThat(health(client).health().getDetails()).isEmpty();
    }
  }

  @Test
  void aHeapThatCollectionsDoNotEmptyIsDown() {
    assertThat(memory(94).health().getStatus()).isEqualTo(Status.UP);
    assertThat(memory(96).health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(MemoryHealth.ofThisProcess().health().getStatus()).isEqualTo(Status.UP);
  }

  private static MemoryHealth memory(int percent) {
    return new MemoryHealth(
        List.of(() -> null, () -> new MemoryUsage(0, percent * 1_000L, 100_000, 100_000)));
  }

  private StoreHealth health(MongoClient client) {
    return new StoreHealth(
        () -> client.getDatabase("test-health").getCollection(StoreHealth.COLLECTION),
        InstantSource.system(),
        now::get);
  }

  private MongoClient client(String uri) {
    return MongoClients.create(
        MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(uri))
            .addCommandListener(
                new CommandListener() {
                  @Override
                  public void commandStarted(CommandStartedEvent event) {
                    writes.addAndGet(event.getCommandName().equals("update") ? 1 : 0);
                  }
                })
            .build());
  }
}
