package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
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

/** A gateway with real sockets on both sides; all tests share one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=gateway",
      "dayanisma.gateway.response-timeout=700ms",
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

  @BeforeEach
  void calm() {
    SERVICES.values().forEach(StubService::reset);
    SERVICES.values().forEach(s -> s.behave(s.remembering(StubService::answerOk)));
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

  String breaker(String service) throws Exception {
    return metric("dayanisma_gateway_breaker_open", service);
  }

  /** Value of a metric of one service, "none" without it. */
  String metric(String name, String service) throws Exception {
    var request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/prometheus"))
            .build();
    return client
        .send(request, HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(l -> l.startsWith(name + "{") && l.contains(service))
        .map(l -> l.substring(l.lastIndexOf(' ') + 1))
        .findFirst()
        .orElse("none");
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
      if (!latch.await(10, TimeUnit.SECONDS)) {
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
        .timeout(Duration.ofSeconds(20))
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
