package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A lease is short, so that a crash is soon forgotten, but it does not bound how long a request may
 * take.
 */
@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}",
      "dayanisma.http.idempotency.lease=2s"
    })
class IdempotencyLeaseTest {

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;

  private final String key = UUID.randomUUID().toString();

  @Test
  void aRequestThatTakesLongerThanItsLeaseIsNotTakenOver() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    SampleApplication.HOLD.set(hold);
    int before = SampleApplication.EXECUTIONS.get();
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Http.Answer> first = background.submit(this::post);
      await().until(() -> SampleApplication.EXECUTIONS.get() > before);
      Instant taken = lease();

      await().until(() -> lease().isAfter(taken.plusSeconds(2)));
      assertThat(lease()).isAfter(Instant.now());
      assertThat(post().problem()).isEqualTo("409 request-in-flight -");

      hold.countDown();
      assertThat(first.get().status()).isEqualTo(201);
    }
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(1);
    assertThat(post().header("Idempotency-Replayed")).isEqualTo("true");
  }

  private Instant lease() {
    Document only = mongo.getCollection("idempotency_keys").find().first();
    return Objects.requireNonNull(only).getDate("leaseUntil").toInstant();
  }

  private Http.Answer post() {
    return new Http(port)
        .post("/api/commands/done", "{}", "Idempotency-Key", key, "X-Test-Caller", "lease");
  }
}
