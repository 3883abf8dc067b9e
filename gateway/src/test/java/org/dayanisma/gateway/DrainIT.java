package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.TestIdentityProvider;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A stop that nobody notices. */
class DrainIT {

  private final StubService service = new StubService();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void readinessGoesFirstNewRequestsAreAnsweredAndBegunOnesFinished() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    service.behave(exchange -> {
      arrived.countDown();
      RunningGateway.awaitQuietly(release);
      StubService.answerOk(exchange);
    });
    ConfigurableApplicationContext gateway = start();
    var before = client.send(request(gateway, "/api/nothing"), text());
    assertThat(before.headers().firstValue("Connection")).isEmpty();
    var begun = client.sendAsync(request(gateway, "/api/units"), text());
    assertThat(arrived.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(readiness(gateway)).isEqualTo(200);

    int management = port(gateway, "local.management.port");
    CompletableFuture<Void> stopped =
        CompletableFuture.runAsync(gateway::close, Thread.ofPlatform()::start);
    Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> readiness(management) == 503);
    service.behave(exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(new byte[40_000]);
      exchange.close();
    });
    HttpResponse<String> late = client.send(request(gateway, "/api/units/late"), text());
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.headers().firstValue("Connection")).contains("close");
    // without chunks a body that breaks off would look whole
    assertThat(late.headers().firstValue("Transfer-Encoding")).contains("chunked");

    release.countDown();
    assertThat(begun.get(60, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    stopped.get(60, TimeUnit.SECONDS);
    service.close();
  }

  private ConfigurableApplicationContext start() {
    TestIdentityProvider identity = TestIdentityProvider.shared();
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--dayanisma.identity.issuer=" + identity.issuer(),
                "--dayanisma.identity.jwk-set-uri=" + identity.jwkSetUri(),
                "--dayanisma.gateway.response-timeout=60s",
                "--dayanisma.gateway.overload.drain=6s"));
    for (String name : List.of("membership", "casework", "notification", "campaign")) {
      settings.add("--dayanisma.gateway.services." + name + ".url=" + service.url());
      settings.add("--dayanisma.gateway.services." + name + ".management-url=" + service.url());
    }
    return GatewayApplication.application().run(settings.toArray(String[]::new));
  }

  private int readiness(ConfigurableApplicationContext gateway) throws Exception {
    return readiness(port(gateway, "local.management.port"));
  }

  private int readiness(int management) throws Exception {
    URI readiness = URI.create("http://localhost:" + management + "/actuator/health/readiness");
    return client.send(HttpRequest.newBuilder(readiness).build(), text()).statusCode();
  }

  private static HttpRequest request(ConfigurableApplicationContext gateway, String path) {
    return HttpRequest.newBuilder(
            URI.create("http://localhost:" + port(gateway, "local.server.port") + path))
        .header("Authorization", TestTokens.forUser(user -> user.role("organiser")).bearer())
        .build();
  }

  private static int port(ConfigurableApplicationContext gateway, String name) {
    return gateway.getEnvironment().getRequiredProperty(name, Integer.class);
  }

  private static HttpResponse.BodyHandler<String> text() {
    return HttpResponse.BodyHandlers.ofString();
  }
}
