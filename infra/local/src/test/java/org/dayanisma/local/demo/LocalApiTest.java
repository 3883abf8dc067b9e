package org.dayanisma.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LocalApiTest {

  private final List<String> keys = new CopyOnWriteArrayList<>();
  private final Deque<Integer> answers = new ArrayDeque<>();
  private HttpServer gateway;

  @BeforeEach
  void open() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext("/", this::answer);
    gateway.start();
  }

  @AfterEach
  void close() {
    gateway.stop(0);
  }

  /** The gateway gave up on a service that went on working and did what was asked. */
  @Test
  void aPostWhoseAnswerWasLostIsTheSameRequestUntilItIsAnswered() {
    answers.addAll(List.of(504, 409, 201));

    assertThat(posted().status()).isEqualTo(201);

    assertThat(keys).hasSize(3).doesNotContainNull();
    assertThat(keys).containsOnly(keys.getFirst());
  }

  @Test
  void twoPostsAreTwoRequests() {
    answers.addAll(List.of(201, 201));

    posted();
    posted();

    assertThat(keys).doesNotHaveDuplicates().hasSize(2);
  }

  private LocalApi.Answer posted() {
    try (LocalApi api =
        new LocalApi("http://localhost:" + gateway.getAddress().getPort(), () -> "token")) {
      return api.post("/api/units", Map.of("kind", "WORKPLACE"));
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
    int status = answers.remove();
    if (status == 409) {
      exchange.getResponseHeaders().set("Retry-After", "0");
    }
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }
}
