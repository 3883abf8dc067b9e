package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** As in the gateway: no MongoDB, no configuration. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties =
        "spring.autoconfigure.exclude="
            + "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration,"
            + "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration")
class WithoutStoreTest {

  @LocalServerPort private int port;

  @Test
  void worksWithoutIdempotencyKeys(@Autowired ApplicationContext context) {
    Http http = new Http(port);

    assertThat(context.containsBean("idempotencyFilter")).isFalse();
    assertThat(
            http.post("/api/commands/done", "{}", "Idempotency-Key", "k", "X-Test-Caller", "a")
                .status())
        .isEqualTo(201);
    assertThat(http.get("/api/nothing").problem()).isEqualTo("404 not-found -");
  }

  @Test
  void hasAClockOfWholeMilliseconds(@Autowired InstantSource clock) {
    assertThat(Stream.generate(clock::instant).limit(1_000))
        .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS)));
  }
}
