package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Too much at the same time. The services hold what they get until the test lets go. */
class OverloadIT extends TightGateway {

  private static final String HEALTH =
      "GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  private final CountDownLatch release = new CountDownLatch(1);
  private final List<CompletableFuture<HttpResponse<String>>> held = new ArrayList<>();

  @AfterEach
  void letGo() {
    release.countDown();
    held.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }

  @Test
  void aServiceThatIsFullIsNotAskedAndOthersAre() throws Exception {
    hold("membership", "/api/units", 4);
    HttpResponse<String> answer = get("/api/units");
    assertProblem(answer, 503, "service-overloaded");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(get("/api/cases").statusCode()).isEqualTo(200);
    assertThat(breaker("membership")).isEqualTo("0.0");
  }

  @Test
  void urgentRequestsFindAPlaceInAFullService() throws Exception {
    hold("casework", "/api/cases", 4);
    assertProblem(get("/api/cases"), 503, "service-overloaded");
    service("casework").behave(StubService::answerOk);
    assertThat(get("/api/cases/17/deadlines").statusCode()).isEqualTo(200);
  }

  /** Many have waited while it was away, and would bring it down again. */
  @Test
  void aServiceThatComesBackIsTriedByAFew() throws Exception {
    service("notification").behave(HttpExchange::close);
    await()
        .until(() -> {
          get("/api/me/inbox");
          return breaker("notification").equals("1.0");
        });
    AtomicInteger arrived = new AtomicInteger();
    service("notification")
        .behave(exchange -> {
          arrived.incrementAndGet();
          awaitQuietly(release);
          StubService.answerOk(exchange);
        });
    await()
        .until(() -> {
          var _ =
              client.sendAsync(
                  authorised("/api/me/inbox").build(), HttpResponse.BodyHandlers.ofString());
          return arrived.get() == 3;
        });
    assertProblem(get("/api/me/inbox"), 503, "service-unavailable");
    assertThat(arrived).hasValue(3);
    release.countDown();
    await().until(() -> get("/api/me/inbox").statusCode() == 200);
  }

  @Test
  void whenAllIsFullOnlyUrgentRequestsComeIn() throws Exception {
    hold("membership", "/api/units", 4);
    hold("campaign", "/api/campaigns", 3);
    HttpResponse<String> shed = get("/api/me/inbox");
    assertProblem(shed, 503, "overloaded");
    assertThat(shed.headers().firstValue("Retry-After")).contains("2");
    assertThat(get("/api/cases/17/deadlines").statusCode()).isEqualTo(200);
    assertThat(get("/api/cases?kind=ARREST").statusCode()).isEqualTo(200);
    release.countDown();
    held.forEach(CompletableFuture::join);
    await().until(() -> get("/api/me/inbox").statusCode() == 200);
  }

  @Test
  void streamsTakeNoPlaceOfOthersAndAreBoundedThemselves() throws Exception {
    service("notification").behave(this::stream);
    List<HttpResponse<java.io.InputStream>> open = new ArrayList<>();
    String one = bearer();
    for (String listener : List.of(one, one, bearer())) {
      open.add(client.send(listening(listener), HttpResponse.BodyHandlers.ofInputStream()));
    }
    assertProblem(send(listening(one)), 429, "too-many-at-once");
    assertProblem(send(listening(bearer())), 503, "service-overloaded");
    service("notification").behave(StubService::answerOk);
    assertThat(get("/api/me/inbox").statusCode()).isEqualTo(200);
    release.countDown();
    for (var stream : open) {
      assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
          .isEqualTo("data: one\n\ndata: two\n\n");
    }
  }

  @Test
  void oneAddressCannotTakeTheConnectionsOfEverybody() throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < 45; i++) {
        idle.add(new Socket(InetAddress.getLoopbackAddress(), port));
      }
      await()
          .untilAsserted(() -> {
            closeTheRefused(idle);
            assertThat(idle).hasSizeBetween(30, 40);
          });
      String answer = RawHttp.exchangeFrom("127.0.0.2", port, HEALTH);
      assertThat(answer).startsWith("HTTP/1.1 200");
      idle.removeFirst().close();
      await().until(() -> isAnswered(HEALTH));
    } finally {
      for (Socket one : idle) {
        one.close();
      }
    }
  }

  /** The refused ones are closed by the other side without a word. */
  private static void closeTheRefused(List<Socket> connections) throws IOException {
    for (Socket connection : List.copyOf(connections)) {
      if (isClosedByTheOtherSide(connection)) {
        connections.remove(connection);
        connection.close();
      }
    }
  }

  private static boolean isClosedByTheOtherSide(Socket connection) throws IOException {
    connection.setSoTimeout(5);
    try {
      return connection.getInputStream().read() < 0;
    } catch (SocketTimeoutException waitsForARequest) {
      return false;
    } catch (SocketException reset) {
      return true;
    }
  }

  private boolean isAnswered(String request) throws IOException {
    return RawHttp.exchangeFrom("127.0.0.1", port, request).startsWith("HTTP/1.1 200");
  }

  @Test
  void oneCallerCannotTakeThePlacesOfEverybody() throws Exception {
    String greedy = bearer();
    service("membership").behave(service("membership").remembering(StubService::answerOk));
    List<RawHttp.Open> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        slow.add(RawHttp.open(port, unfinished(greedy)));
      }
      await().until(() -> metric("dayanisma_gateway_calls", "membership").equals("3.0"));

      HttpResponse<String> refused = asked(greedy);
      assertProblem(refused, 429, "too-many-at-once");
      assertThat(refused.headers().firstValue("Retry-After")).contains("1");
      assertThat(get("/api/cases").statusCode()).isEqualTo(200);

      for (RawHttp.Open one : slow) {
        assertThat(one.finish("}")).startsWith("HTTP/1.1 200");
      }
      assertThat(asked(greedy).statusCode()).isEqualTo(200);
    } finally {
      for (RawHttp.Open one : slow) {
        one.close();
      }
    }
  }

  /** A request of which the last byte of the body is missing. */
  private static String unfinished(String token) {
    return "POST /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + "Content-Type: application/json\r\nContent-Length: 2\r\nAuthorization: "
        + token
        + "\r\n\r\n{";
  }

  private HttpResponse<String> asked(String token) throws Exception {
    var request = HttpRequest.newBuilder(uri("/api/cases")).header("Authorization", token).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest listening(String token) {
    return HttpRequest.newBuilder(uri("/api/me/inbox/stream"))
        .header("Authorization", token)
        .header("Accept", "text/event-stream")
        .build();
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private void stream(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    OutputStream out = exchange.getResponseBody();
    out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
    out.flush();
    awaitQuietly(release);
    out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
    exchange.close();
  }

  /** Sends this many requests, which arrive at the service and are not answered. */
  private void hold(String service, String path, int count) throws Exception {
    CountDownLatch arrived = new CountDownLatch(count);
    service(service)
        .behave(exchange -> {
          arrived.countDown();
          awaitQuietly(release);
          StubService.answer(exchange, 200, "{}");
        });
    for (int i = 0; i < count; i++) {
      held.add(client.sendAsync(authorised(path).build(), HttpResponse.BodyHandlers.ofString()));
    }
    assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();
  }
}
