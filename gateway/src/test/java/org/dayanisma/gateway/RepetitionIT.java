package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent a second time when the connection to a service fails. */
class RepetitionIT extends RunningGateway {

  private final AtomicInteger arrived = new AtomicInteger();

  /** Makes the failures of these tests a small part of what the breaker has seen. */
  @BeforeEach
  void aServiceThatHasDoneWell() throws Exception {
    for (int i = 0; i < 4; i++) {
      assertThat(get("/api/campaigns").statusCode()).isEqualTo(200);
    }
    calm();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, 0, , 2, 200",
    "POST, 1000, a-key-of-mine, 2, 200",
    "POST, 0, a-key-of-mine, 2, 200",
    "POST, 1000, , 1, 503",
    "POST, 100000, a-key-of-mine, 1, 503",
    "PUT, 1000, a-key-of-mine, 1, 503",
    "DELETE, 0, , 1, 503"
  })
  void readsAndSmallKeyedPostsOnly(
      String method, int bytes, @Nullable String key, int expected, int status) throws Exception {
    failsOnce();
    HttpRequest.Builder request =
        authorised("/api/campaigns/1")
            .method(
                method,
                bytes == 0
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("x".repeat(bytes)));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(arrived).hasValue(expected);
    List<StubService.Received> received = List.copyOf(service("campaign").received);
    assertThat(received)
        .hasSize(expected)
        .allSatisfy(one -> {
          assertThat(one.body()).hasSize(bytes);
          assertThat(one.headers().getFirst("Idempotency-Key")).isEqualTo(key);
        });
  }

  @Test
  void twiceAndNoMore() throws Exception {
    service("campaign")
        .behave(
            service("campaign")
                .remembering(exchange -> {
                  arrived.incrementAndGet();
                  exchange.close();
                }));
    assertProblem(get("/api/campaigns/1"), 503, "service-unavailable");
    assertThat(arrived).hasValue(2);
  }

  private void failsOnce() {
    service("campaign")
        .behave(
            service("campaign")
                .remembering(exchange -> {
                  if (arrived.incrementAndGet() == 1) {
                    exchange.close();
                  } else {
                    StubService.answerOk(exchange);
                  }
                }));
  }
}
