package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where requests go, and what happens when the service there does not do well. */
class RoutingIT extends RunningGateway {

  @ParameterizedTest
  @CsvSource({
    "/api/units/1/children, membership",
    "/api/membership-applications, membership",
    "/api/members?unitId=1&q=%C5%9F, membership",
    "/api/member-registrations, membership",
    "/api/me, membership",
    "/api/me/office-holders, membership",
    "/api/cases/1/deadlines, casework",
    "/api/deadline-calculations, casework",
    "/api/deadline-rules, casework",
    "/api/break-glass-requests, casework",
    "/api/break-glass-requests/1/approval, casework",
    "/api/me/inbox, notification",
    "/api/me/inbox/1/read, notification",
    "/api/me/notification-preferences, notification",
    "/api/me/cases, casework",
    "/api/campaigns, campaign",
    "/api/campaigns/1/participations, campaign",
    "/api/campaigns/1/2/steps, campaign"
  })
  void routesByResource(String path, String service) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(lastOf(service).uri()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing",
    "/api/me/other",
    "/api/member-registrations/other",
    "/api/unitsX",
    "/other",
    "/api"
  })
  void answersUnknownPathsItself(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertProblem(answer, 404, "not-found");
    assertThat(SERVICES.values()).allSatisfy(s -> assertThat(s.received).isEmpty());
  }

  @Test
  void answersForAServiceThatBreaksOffAfterTheHead() throws Exception {
    service("casework")
        .behave(exchange -> {
          exchange.sendResponseHeaders(200, 10);
          exchange.close();
        });
    HttpResponse<String> brokenOff = get("/api/cases");
    assertProblem(brokenOff, 503, "service-unavailable");
    assertThat(brokenOff.headers().firstValue("Retry-After")).contains("1");
  }

  /** Asked once: a service that says "enough" is neither asked again nor taken to be broken. */
  @Test
  void passesOnThatAProgramHasReadEnoughAndWhenItMayGoOn() throws Exception {
    service("membership").behave(service("membership").remembering(RunningGateway::boundMet));
    for (int i = 0; i < 10; i++) { // as many as would open the breaker
      assertBoundMet(get("/api/members"));
    }
    assertThat(service("membership").received).hasSize(10);
    assertThat(breaker("membership")).isEqualTo("0.0");
  }

  @Test
  void leavesABrokenServiceAloneForAWhileAndComesBack() throws Exception {
    service("notification").behave(exchange -> exchange.close());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          HttpResponse<String> answer = get("/api/me/inbox");
          assertProblem(answer, 503, "service-unavailable");
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(breaker("notification")).isEqualTo("1.0");
        });
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
    service("notification").behave(service("notification").remembering(StubService::answerOk));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(get("/api/me/inbox").statusCode()).isEqualTo(200));
  }

  @Test
  void passesEventsOnAsTheyHappen() throws Exception {
    CountDownLatch firstRead = new CountDownLatch(1);
    service("notification")
        .behave(exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
          out.flush();
          awaitQuietly(firstRead);
          out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
          exchange.close();
        });
    var request = authorised("/api/me/inbox/stream").header("Accept", "text/event-stream").build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (var lines =
        new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("data: one");
      firstRead.countDown();
      assertThat(lines.lines()).contains("data: two");
    }
  }

  @Test
  void doesNotPassATruncatedAnswerOffAsWhole() {
    service("membership")
        .behave(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(new byte[40_000]);
          exchange.getResponseBody().flush();
          throw new IOException("dies half-way");
        });
    assertThatThrownBy(() -> get("/api/units")).isInstanceOf(IOException.class);
  }

  @Test
  void streamsLargeAnswers() throws Exception {
    service("membership")
        .behave(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 200; i++) {
            exchange.getResponseBody().write(new byte[100_000]);
          }
          exchange.close();
        });
    var answer =
        client.send(authorised("/api/members").build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.body()).hasSize(20_000_000);
  }

  @Test
  void passesProblemsOfServicesOn() throws Exception {
    service("membership")
        .behave(exchange -> StubService.answer(exchange, 422, "{\"code\":\"invalid\"}"));
    HttpResponse<String> answer = get("/api/units");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).isEqualTo("{\"code\":\"invalid\"}");
    service("membership").behave(exchange -> StubService.answer(exchange, 204, ""));
    assertThat(get("/api/units").statusCode()).isEqualTo(204);
  }

  @Test
  void measuresRoutesAndNoIds() throws Exception {
    get("/api/cases/b7c0e0a4/deadlines");
    get("/api/campaigns/word/a-secret-of-somebody");
    get("/api/cases/deadlines/members");
    var metrics =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
            .build();
    String text = client.send(metrics, HttpResponse.BodyHandlers.ofString()).body();
    assertThat(text)
        .contains("uri=\"/api/cases/{id}/deadlines\"", "uri=\"/api/**\"")
        .contains("http_server_requests_seconds_bucket")
        .doesNotContain("b7c0e0a4", "a-secret-of-somebody", "campaigns/word", "deadlines/members");
  }

  @Test
  void tellsTheHealthOfTheWholeAndItsParts() throws Exception {
    assertHealth(200, "UP", "UP");
    service("casework")
        .behave(exchange -> StubService.answer(exchange, 200, "{\"status\":\"DEGRADED\"}"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertHealth(200, "DEGRADED", "DEGRADED"));
    service("casework").behave(exchange -> StubService.answer(exchange, 503, "{}"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertHealth(503, "DEGRADED", "DOWN"));
    service("casework")
        .behave(exchange -> StubService.answer(exchange, 503, "{\"status\":\"CANNOT_WRITE\"}"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertHealth(503, "DEGRADED", "CANNOT_WRITE"));
    service("casework").behave(StubService::answerOk);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertHealth(200, "UP", "UP"));
    var management =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/health"))
            .build();
    assertThat(client.send(management, HttpResponse.BodyHandlers.ofString()).body())
        .contains("\"casework\":\"UP\"");
  }
}
