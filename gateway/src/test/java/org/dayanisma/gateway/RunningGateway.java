package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A gateway with real sockets on both sides; all tests share one. It waits long for its services,
 * because a test machine may stop for a second; where being cut is what is tested, a class says
 * shorter times.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=gateway",
      "dayanisma.gateway.connect-timeout=30s",
      "dayanisma.gateway.lease-timeout=30s",
      "dayanisma.gateway.response-timeout=30s",
      "dayanisma.gateway.overview-timeout=30s",
      "dayanisma.gateway.exchange-timeout=60s",
      "dayanisma.gateway.breaker.open-for=1s",
      "dayanisma.gateway.limits.open=1000/1s",
      "dayanisma.access.open-paths=/api/docs/**, /health, " + RunningGateway.OPEN,
      "dayanisma.gateway.docs.kept-for=0s"
    })
@EmbeddedPlatform(mongo = false, kafka = false)
abstract class RunningGateway {

  /**
   * A route of the campaign service that takes no token; only in these tests is there such a route.
   */
  static final String OPEN = "/api/campaigns/bread";

  static final Map<String, StubService> SERVICES =
      Map.of(
          "membership", new StubService(),
          "casework", new StubService(),
          "notification", new StubService(),
          "campaign", new StubService());

  private static final String BOUND_MET = "{\"code\":\"reading-bound\"}";

  /** One of each service. */
  private static final List<String> PATHS =
      List.of("/api/units", "/api/cases", "/api/me/inbox", "/api/campaigns");

  private static final List<String> BUSY =
      List.of(
          "dayanisma_gateway_in_flight",
          "dayanisma_gateway_calls",
          "dayanisma_gateway_breaker_open");

  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @DynamicPropertySource
  static void addresses(DynamicPropertyRegistry registry) {
    SERVICES.forEach((name, service) -> {
      registry.add("dayanisma.gateway.services." + name + ".url", service::url);
      registry.add("dayanisma.gateway.services." + name + ".management-url", service::url);
    });
  }

  /** Nothing of the test before is under way, and no breaker keeps a service shut. */
  @BeforeEach
  void calm() throws Exception {
    SERVICES.values().forEach(StubService::reset);
    if (!isCalm()) {
      await()
          .until(() -> {
            for (String path : PATHS) {
              get(path);
            }
            return isCalm();
          });
    }
    SERVICES.values().forEach(StubService::reset);
    SERVICES.values().forEach(s -> s.behave(s.remembering(StubService::answerOk)));
  }

  private boolean isCalm() throws Exception {
    List<String> now = metrics();
    assertThat(BUSY).allSatisfy(name -> assertThat(now).anyMatch(line -> line.startsWith(name)));
    return now.stream()
        .filter(line -> BUSY.stream().anyMatch(line::startsWith))
        .allMatch(line -> line.endsWith(" 0.0"));
  }

  /** Its connections would count against the next test. */
  @AfterEach
  void hangUp() {
    client.shutdownNow();
  }

  void assertHealth(int status, String whole, String casework) throws Exception {
    var answer =
        client.send(
            HttpRequest.newBuilder(uri("/health")).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body())
        .contains(
            "\"status\":\"" + whole + "\"",
            "\"gateway\":\"UP\"",
            "\"casework\":\"" + casework + "\"");
    assertThat(answer.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 503);
  }

  /** Answers as a service does when a program has met its bound of reading. */
  static void boundMet(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", "41230");
    StubService.answer(exchange, 429, BOUND_MET);
  }

  static void assertBoundMet(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.body()).isEqualTo(BOUND_MET);
    assertThat(answer.headers().allValues("Retry-After")).containsExactly("41230");
  }

  String breaker(String service) throws Exception {
    return metric("dayanisma_gateway_breaker_open", service);
  }

  /** Value of a metric of one service, "none" without it. */
  String metric(String name, String service) throws Exception {
    return metrics().stream()
        .filter(line -> line.startsWith(name + "{") && line.contains(service))
        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("none");
  }

  private List<String> metrics() throws Exception {
    URI metrics = URI.create("http://localhost:" + managementPort + "/actuator/prometheus");
    HttpRequest request = HttpRequest.newBuilder(metrics).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body().lines().toList();
  }

  /** Answers with a document of one route, and 404 to everything else. */
  static void describes(String name, String path) {
    service(name).behave(exchange -> describe(exchange, name, path));
  }

  private static void describe(HttpExchange exchange, String name, String path) throws IOException {
    boolean asked = exchange.getRequestURI().getPath().equals("/actuator/openapi");
    StubService.answer(
        exchange,
        asked ? 200 : 404,
        """
        {"openapi":"3.1.0","info":{"title":"%s","version":"1"},"paths":{"%s":{"get":{
          "operationId":"read%s","responses":{"200":{"description":"ok"}}}}},
         "components":{"schemas":{"Thing":{"type":"string","const":"%s"}}}}
        """
            .formatted(name, path, name, name));
  }

  static void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"code\":\"" + code + "\"", "\"status\":" + status, "correlationId");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  static void awaitQuietly(CountDownLatch latch) throws IOException {
    try {
      if (!latch.await(60, TimeUnit.SECONDS)) {
        throw new IOException("nobody came");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return client.send(authorised(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder authorised(String path) {
    return HttpRequest.newBuilder(uri(path))
        .timeout(Duration.ofSeconds(90))
        .header("Authorization", bearer());
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  static String bearer() {
    return TestTokens.forUser(u -> u.role("organiser")).bearer();
  }

  static StubService service(String name) {
    return Objects.requireNonNull(SERVICES.get(name));
  }

  static StubService.Received lastOf(String name) {
    return Objects.requireNonNull(service(name).last());
  }
}
