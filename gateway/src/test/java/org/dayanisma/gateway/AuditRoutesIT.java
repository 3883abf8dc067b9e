package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dayanisma.httpapi.Cursor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Four audit logs behind one address. Each stub holds records with an index and a minute. */
class AuditRoutesIT extends RunningGateway {

  @Test
  void mergesTheLogsNewestFirstPageByPage() throws Exception {
    holds("membership", 50, 40, 20);
    holds("casework", 45, 30);
    holds("notification");
    holds("campaign", 59);

    List<String> seen = new ArrayList<>();
    String next = "/api/audit-records?subjectId=2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11&limit=2";
    int pages = 0;
    while (!next.isEmpty()) {
      JsonNode page = json(get(next));
      assertThat(page.path("missing")).isEmpty();
      page.path("items").forEach(item -> seen.add(item.path("at").asString().substring(14, 16)));
      next = page.path("next").asString("");
      pages++;
    }
    assertThat(seen).containsExactly("59", "50", "45", "40", "30", "20").doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(3);
    assertThat(service("membership").received)
        .allSatisfy(request ->
            assertThat(request.uri())
                .contains("subjectId=2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11&limit=2"));
  }

  @Test
  void namesTheServiceThatIsMissingAndShowsItsRecordsLater() throws Exception {
    holds("membership", 50, 30);
    holds("casework", 40);
    holds("notification");
    service("campaign").behave(exchange -> StubService.answer(exchange, 503, "{}"));

    JsonNode page = json(get("/api/audit-records?limit=2"));
    assertThat(minutes(page)).containsExactly("50", "40");
    assertThat(page.path("missing").valueStream())
        .extracting(JsonNode::asString)
        .containsExactly("campaign");

    holds("campaign", 45, 10);
    JsonNode rest = json(get(page.path("next").asString()));
    assertThat(rest.path("missing")).isEmpty();
    assertThat(minutes(rest)).containsExactly("45", "30");
  }

  @Test
  void passesPurposeAndTokenOnAndRefusalsBack() throws Exception {
    SERVICES
        .keySet()
        .forEach(name ->
            service(name)
                .behave(
                    service(name)
                        .remembering(exchange ->
                            StubService.answer(exchange, 403, "{\"code\":\"forbidden\"}"))));
    HttpResponse<String> answer =
        client.send(
            authorised("/api/audit-records").header("X-Purpose", "audit").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).isEqualTo("{\"code\":\"forbidden\"}");
    // the first refusal is the answer; the others may not have been asked yet
    assertThat(SERVICES.values().stream().flatMap(service -> service.received.stream()))
        .isNotEmpty()
        .allSatisfy(asked -> {
          assertThat(asked.headers().getFirst("X-Purpose")).isEqualTo("audit");
          assertThat(asked.headers().getFirst("Authorization")).startsWith("Bearer ");
        });
  }

  /** Without the challenge a client does not learn that a fresh sign-in would help (RFC 9470). */
  @Test
  void aRefusalKeepsItsChallenge() throws Exception {
    String challenge = "Bearer error=\"insufficient_user_authentication\", max_age=\"300\"";
    SERVICES
        .keySet()
        .forEach(name ->
            service(name)
                .behave(exchange -> {
                  exchange.getResponseHeaders().set("WWW-Authenticate", challenge);
                  StubService.answer(exchange, 403, "{\"code\":\"step-up-required\"}");
                }));
    for (HttpResponse<String> answer :
        List.of(get("/api/audit-records"), get("/api/reading-locks"), release())) {
      assertThat(answer.statusCode()).isEqualTo(403);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).contains(challenge);
    }
  }

  /** Without it a program that met its bound of reading does not learn when to come back. */
  @Test
  void aRefusalKeepsTheTimeToComeBack() throws Exception {
    SERVICES.keySet().forEach(name -> service(name).behave(RunningGateway::boundMet));
    for (HttpResponse<String> answer :
        List.of(get("/api/audit-records"), get("/api/reading-locks"), release())) {
      assertBoundMet(answer);
    }
  }

  @Test
  void refusesWhatIsNoPage() throws Exception {
    assertProblem(get("/api/audit-records?limit=many"), 400, "invalid-limit");
    assertProblem(get("/api/audit-records?limit=201"), 400, "invalid-limit");
    assertProblem(get("/api/audit-records?after=x"), 400, "invalid-cursor");
    String ofAService = Cursor.encode("/api/audit-records", List.of("1"));
    assertProblem(get("/api/audit-records?after=" + ofAService), 400, "invalid-cursor");
    String ofAnotherList = Cursor.encode("/api/cases", List.of("1", "1", "1", "1"));
    assertProblem(get("/api/audit-records?after=" + ofAnotherList), 400, "invalid-cursor");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/audit-records?limit=2&limit=3, invalid-parameter",
    "/api/audit-records?after=&after=, invalid-parameter",
    "/api/audit-records?subjct=m1, unknown-parameter",
    "/api/audit-records?subjectId=10000000146, invalid-parameter",
    "/api/audit-records?subjectId=Ay%C5%9Fe, invalid-parameter",
    "/api/audit-records?subjectId=, invalid-parameter",
    "/api/reading-locks?limit=2, unknown-parameter"
  })
  void refusesAQueryThatItDoesNotHaveWithoutAskingAnybody(String path, String code)
      throws Exception {
    assertProblem(get(path), 400, code);
    assertThat(service("membership").received).isEmpty();
  }

  /**
   * What one service refuses, all would refuse, so a caller who may not read does not have to wait
   * for a service that is away.
   */
  @ParameterizedTest
  @ValueSource(strings = {"/api/audit-records", "/api/reading-locks"})
  void theFirstRefusalIsEnoughAndTheSilentServiceIsNotBlamed(String path) throws Exception {
    CountDownLatch answered = new CountDownLatch(1);
    SERVICES
        .keySet()
        .forEach(name ->
            service(name)
                .behave(exchange -> StubService.answer(exchange, 403, "{\"code\":\"forbidden\"}")));
    service("casework")
        .behave(exchange -> {
          awaitQuietly(answered);
          exchange.close();
        });
    for (int i = 0; i < 10; i++) { // as many as would open the breaker
      assertThat(get(path).statusCode()).isEqualTo(403);
    }
    answered.countDown();
    assertThat(breaker("casework")).isEqualTo("0.0");
  }

  /** To be hung up on while it writes is a fault to a service, and an alarm to its operator. */
  @ParameterizedTest
  @ValueSource(strings = {"/api/audit-records", "/api/reading-locks"})
  void aServiceThatIsStillWritingItsRefusalIsHeardOut(String path) throws Exception {
    CountDownLatch writing = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    CompletableFuture<Boolean> heardOut = new CompletableFuture<>();
    SERVICES
        .keySet()
        .forEach(name ->
            service(name)
                .behave(exchange -> {
                  awaitQuietly(writing);
                  StubService.answer(exchange, 403, "{\"code\":\"forbidden\"}");
                }));
    service("casework")
        .behave(exchange -> {
          byte[] much = new byte[4 * 1024 * 1024]; // more than the sockets hold
          exchange.sendResponseHeaders(403, much.length);
          exchange.getResponseBody().write(much, 0, 1024);
          exchange.getResponseBody().flush();
          writing.countDown();
          awaitQuietly(answered);
          try {
            exchange.getResponseBody().write(much, 1024, much.length - 1024);
            heardOut.complete(true);
          } catch (IOException hungUp) {
            heardOut.complete(false);
          }
          exchange.close();
        });

    assertThat(get(path).statusCode()).isEqualTo(403);
    answered.countDown();

    assertThat(heardOut.get(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void isUnavailableWhenNoServiceAnswersAndSaysWhenToComeBack() throws Exception {
    SERVICES
        .keySet()
        .forEach(name -> service(name).behave(exchange -> StubService.answer(exchange, 500, "{}")));
    HttpResponse<String> answer = get("/api/audit-records");
    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void aReleaseGoesToAllServicesAndOneLockIsEnough() throws Exception {
    SERVICES
        .keySet()
        .forEach(name ->
            service(name)
                .behave(
                    service(name)
                        .remembering(
                            exchange -> StubService.answer(exchange, 404, "{\"code\":\"x\"}"))));
    assertProblem(release(), 404, "not-found");
    service("casework")
        .behave(
            exchange -> StubService.answer(exchange, 200, "{\"service\":\"casework-service\"}"));
    JsonNode released = json(release());
    assertThat(released.path("items")).hasSize(1);
    assertThat(lastOf("membership").uri()).isEqualTo("/api/reading-locks/u1/release");
  }

  @Test
  void needsAToken() throws Exception {
    HttpRequest anonymous = HttpRequest.newBuilder(uri("/api/audit-records")).build();
    assertProblem(
        client.send(anonymous, HttpResponse.BodyHandlers.ofString()), 401, "unauthenticated");
  }

  private HttpResponse<String> release() throws IOException, InterruptedException {
    return client.send(
        authorised("/api/reading-locks/u1/release")
            .POST(HttpRequest.BodyPublishers.noBody())
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** A log whose records were written in these minutes, newest first. */
  private static void holds(String name, int... minutes) {
    service(name).behave(service(name).remembering(exchange -> page(exchange, name, minutes)));
  }

  private static void page(HttpExchange exchange, String name, int... minutes) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    String after = parameter(query, "after");
    int limit = Integer.parseInt(parameter(query, "limit"));
    int total = minutes.length;
    int from =
        after.isEmpty()
            ? 0
            : total - Integer.parseInt(Cursor.decode("/api/audit-records", after).getFirst());
    List<String> items = new ArrayList<>();
    for (int i = from; i < Math.min(total, from + limit); i++) {
      items.add(
          "{\"service\":\"%s\",\"index\":%d,\"at\":\"2026-03-16T%s:00Z\"}"
              .formatted(name, total - 1 - i, "09:" + minutes[i]));
    }
    String next = from + limit < total ? "\"/api/audit-records?more\"" : "null";
    StubService.answer(
        exchange, 200, "{\"items\":[" + String.join(",", items) + "],\"next\":" + next + "}");
  }

  private static String parameter(String query, String name) {
    return Stream.of(query.split("&", -1))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  private static List<String> minutes(JsonNode page) {
    return page.path("items")
        .valueStream()
        .map(item -> item.path("at").asString().substring(14, 16))
        .toList();
  }

  private static JsonNode json(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }
}
