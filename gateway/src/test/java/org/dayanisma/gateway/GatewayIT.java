package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The gateway before real sockets on both sides. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=gateway",
      "dayanisma.gateway.response-timeout=700ms",
      "dayanisma.gateway.breaker.open-for=1s"
    })
@EmbeddedPlatform(mongo = false, kafka = false)
class GatewayIT {

  private static final Map<String, StubService> SERVICES =
      Map.of(
          "membership", new StubService(),
          "casework", new StubService(),
          "notification", new StubService(),
          "campaign", new StubService());

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    SERVICES.forEach((name, service) -> {
      registry.add("dayanisma.gateway.services." + name + ".url", service::url);
      registry.add("dayanisma.gateway.services." + name + ".management-url", service::url);
    });
  }

  @BeforeEach
  void calm() {
    SERVICES.values().forEach(StubService::reset);
    SERVICES.values().forEach(s -> s.behave(s.remembering(StubService::answerOk)));
  }

  @AfterAll
  static void stop() {
    SERVICES.values().forEach(StubService::close);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/units/1/children, membership",
    "/api/membership-applications, membership",
    "/api/members?unit=1&q=%C5%9F, membership",
    "/api/member-registrations, membership",
    "/api/me, membership",
    "/api/statistics/membership, membership",
    "/api/cases/1/deadlines, casework",
    "/api/deadline-calculations, casework",
    "/api/statistics/violations, casework",
    "/api/me/inbox, notification",
    "/api/me/inbox/1/read, notification",
    "/api/me/notification-preferences, notification",
    "/api/campaigns, campaign",
    "/api/campaigns/1/participations, campaign",
    "/api/ratifications/1/2/steps, campaign"
  })
  void routesByResource(String path, String service) throws Exception {
    assertThat(get(path).statusCode()).isEqualTo(200);
    assertThat(lastOf(service).uri()).isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/nothing",
    "/api/me/other",
    "/api/statistics/other",
    "/api/unitsX",
    "/other",
    "/api"
  })
  void answersUnknownPathsItself(String path) throws Exception {
    HttpResponse<String> answer = get(path);
    assertProblem(answer, 404, "not-found");
    assertThat(SERVICES.values()).allSatisfy(s -> assertThat(s.received).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "none, unauthenticated",
    "expired, token-expired",
    "audience, invalid-token",
    "issuer, invalid-token",
    "stranger, invalid-token",
    "unsigned, invalid-token",
    "confused, invalid-token",
    "type, invalid-token",
    "garbage, invalid-token"
  })
  void forwardsNothingWithoutAValidToken(String flaw, String code) throws Exception {
    var token = TestTokens.forUser(u -> u.role("organiser"));
    String value =
        switch (flaw) {
          case "expired" -> token.expired().value();
          case "audience" -> token.forAudience("elsewhere").value();
          case "issuer" -> token.issuedBy("http://elsewhere.invalid").value();
          case "stranger" -> token.signedByAStranger().value();
          case "unsigned" -> token.unsigned().value();
          case "confused" -> token.signedWithThePublicKeyAsSecret().value();
          case "type" -> token.ofType("JWT").value();
          default -> "garbage";
        };
    HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/units"));
    if (!flaw.equals("none")) {
      request.header("Authorization", "Bearer " + value);
    }
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 401, code);
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void letsPublicFormsThroughWithoutAToken() throws Exception {
    var request = HttpRequest.newBuilder(uri("/api/public/campaigns/bread")).build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(lastOf("campaign").uri()).isEqualTo("/api/public/campaigns/bread");
  }

  @Test
  void passesOnlyKnownHeadersAndIgnoresWhatConnectionNames() throws Exception {
    String token = bearer();
    String answer =
        RawHttp.exchange(
            port,
            """
            GET /api/units HTTP/1.1
            Host: localhost
            Authorization: %s
            Connection: close, X-Smuggled, Authorization, Idempotency-Key
            X-Smuggled: 1
            X-User-Id: administrator
            X-User-Roles: administrator
            Forwarded: for=10.0.0.1;host=evil
            X-Forwarded-For: 10.0.0.1
            X-Forwarded-Host: evil
            X-Forwarded-Proto: https
            X-Real-IP: 10.0.0.1
            Keep-Alive: timeout=100
            TE: trailers
            Proxy-Authorization: Basic eDp5
            Cookie: session=1
            Idempotency-Key: keep-me
            If-Match: "7"
            Accept-Language: kmr

            """
                .formatted(token)
                .replace("\n", "\r\n"));
    assertThat(RawHttp.status(answer)).isEqualTo(200);
    assertThat(lastOf("membership").headers().keySet().stream().map(String::toLowerCase))
        .containsExactlyInAnyOrder(
            "host",
            "connection",
            "authorization",
            "idempotency-key",
            "if-match",
            "accept-language",
            "x-correlation-id");
    assertThat(lastOf("membership").headers().getFirst("Authorization")).isEqualTo(token);
    assertThat(lastOf("membership").headers().getFirst("Connection")).isEqualTo("keep-alive");
  }

  @Test
  void givesEveryAnswerACorrelationIdAndSecurityHeadersOnce() throws Exception {
    service("membership")
        .behave(
            service("membership")
                .remembering(exchange -> {
                  exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
                  exchange.getResponseHeaders().set("Server", "secret/1.0");
                  exchange.getResponseHeaders().set("Set-Cookie", "a=b");
                  exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
                  exchange.getResponseHeaders().set("ETag", "\"3\"");
                  exchange.getResponseHeaders().set("Location", "/api/units/1");
                  StubService.answer(exchange, 201, "{}");
                }));
    HttpResponse<String> answer = get("/api/units");
    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(answer.headers().firstValue("ETag")).contains("\"3\"");
    assertThat(answer.headers().firstValue("Location")).contains("/api/units/1");
    assertThat(answer.headers().map())
        .doesNotContainKeys("server", "set-cookie", "access-control-allow-origin");
    String id = answer.headers().firstValue("X-Correlation-Id").orElseThrow();
    assertThat(lastOf("membership").headers().getFirst("X-Correlation-Id")).isEqualTo(id);
  }

  @Test
  void keepsAWellFormedCorrelationIdOfTheClient() throws Exception {
    var request = authorised("/api/units").header("X-Correlation-Id", "my-request-0001").build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().firstValue("X-Correlation-Id")).contains("my-request-0001");
    assertThat(lastOf("membership").headers().getFirst("X-Correlation-Id"))
        .isEqualTo("my-request-0001");
  }

  @Test
  void closesTheDoorToOtherOrigins() throws Exception {
    var preflight =
        HttpRequest.newBuilder(uri("/api/units"))
            .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
            .header("Origin", "https://evil.example")
            .header("Access-Control-Request-Method", "POST")
            .build();
    var answer = client.send(preflight, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void passesABodyOnUnchanged() throws Exception {
    String body = "{\"name\":\"ş".repeat(5_000);
    var request =
        authorised("/api/units")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .header("Content-Type", "application/json")
            .build();
    assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    assertThat(lastOf("membership").body()).isEqualTo(body);
    assertThat(lastOf("membership").method()).isEqualTo("POST");
  }

  @Test
  void refusesADeclaredBodyThatIsTooLarge() throws Exception {
    var request =
        authorised("/api/units")
            .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[2_000_000]))
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertProblem(answer, 413, "body-too-large");
    assertThat(service("membership").received).isEmpty();
  }

  @Test
  void countsChunkedBodiesWhileTheyFlow() throws Exception {
    String head =
        "POST /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\nTransfer-Encoding: chunked\r\n\r\n"
            .formatted(bearer());
    String answer = RawHttp.chunked(port, head, 40);
    assertThat(RawHttp.status(answer)).isEqualTo(413);
    assertThat(answer).contains("body-too-large");
    assertThat(service("membership").received).isEmpty();
    assertThat(RawHttp.status(RawHttp.chunked(port, head, 3))).isEqualTo(200);
  }

  @Test
  void refusesHeadersThatAreTooLarge() throws Exception {
    String answer =
        RawHttp.exchange(
            port,
            "GET /api/units HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                + "x".repeat(20_000)
                + "\r\n\r\n");
    assertThat(RawHttp.status(answer)).isBetween(400, 431);
    assertThat(answer).contains("application/problem+json");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/units/%2e%2e/secret",
    "/api/units/../cases",
    "/api/units;x=1/children",
    "/api/units//children",
    "/api/units%2fchildren",
    "/api/units/%00"
  })
  void refusesPathsThatTwoReadersCouldReadDifferently(String path) throws Exception {
    String answer =
        RawHttp.exchange(
            port,
            "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, bearer()));
    assertThat(RawHttp.status(answer)).isIn(400, 404);
    assertThat(answer).contains("application/problem+json");
    assertThat(SERVICES.values()).allSatisfy(s -> assertThat(s.received).isEmpty());
  }

  @Test
  void answersForASlowServiceAndForNoOther() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    service("casework")
        .behave(exchange -> {
          awaitQuietly(release);
          exchange.close();
        });
    assertProblem(get("/api/cases"), 504, "service-too-slow");
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
    release.countDown();
  }

  @Test
  void leavesABrokenServiceAloneForAWhileAndComesBack() throws Exception {
    service("notification").behave(exchange -> exchange.close());
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          HttpResponse<String> answer = get("/api/templates");
          assertProblem(answer, 503, "service-unavailable");
          assertThat(answer.headers().firstValue("Retry-After")).isPresent();
          assertThat(breaker("notification")).isEqualTo("1.0");
        });
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
    service("notification").behave(service("notification").remembering(StubService::answerOk));
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(get("/api/templates").statusCode()).isEqualTo(200));
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
  void tellsTheHealthOfTheWholeAndItsParts() throws Exception {
    assertHealth(200, "UP", "UP");
    service("casework").behave(exchange -> StubService.answer(exchange, 503, "{}"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertHealth(503, "DEGRADED", "DOWN"));
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

  @Test
  void closesAnIdleHalfRequestWithoutHarm() throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write("GET /api/un".getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      assertThat(get("/api/units").statusCode()).isEqualTo(200);
    }
  }

  private void assertHealth(int status, String whole, String casework) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(uri("/health")).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains(
            "\"status\":\"" + whole + "\"",
            "\"gateway\":\"UP\"",
            "\"casework\":\"" + casework + "\"");
  }

  private String breaker(String service) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
            .build();
    return client
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(l -> l.startsWith("dayanisma_gateway_breaker_open") && l.contains(service))
        .map(l -> l.substring(l.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("none");
  }

  private static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"", "\"status\":" + status, "correlationId");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IOException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(authorised(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", bearer());
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static String bearer() {
    return TestTokens.forUser(u -> u.role("organiser")).bearer();
  }

  private static StubService service(String name) {
    return Objects.requireNonNull(SERVICES.get(name));
  }

  private static StubService.Received lastOf(String name) {
    return Objects.requireNonNull(service(name).last());
  }
}
