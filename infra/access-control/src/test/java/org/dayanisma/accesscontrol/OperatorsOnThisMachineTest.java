package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The default: the port listens on loopback, and whoever is on the machine needs no token. */
@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = {SampleApplication.class, OperatorSample.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "management.endpoints.web.exposure.include=health,metrics,rotation"
    })
class OperatorsOnThisMachineTest {

  private static final String TOOL = "/actuator/rotation";

  @LocalManagementPort private int port;
  @LocalServerPort private int ownPort;

  @Value("${management.server.address}")
  private String address;

  @Test
  void listensToThisMachineOnly() {
    assertThat(address).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST", "localhost:9081"})
  void whoIsOnTheMachineNeedsNoToken(String host) {
    assertThat(raw("GET", TOOL, "Host: " + host).status()).isEqualTo(200);
    assertThat(raw("POST", TOOL, "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: localhost.evil.example",
        "Host: 127.0.0.1.nip.io:9081",
        "Host: localhost\r\nForwarded: for=127.0.0.1",
        "Host: localhost\r\nX-Forwarded-For: 127.0.0.1",
        "Host: localhost\r\nX-Forwarded-Host: localhost",
        "Host: localhost\r\nX-Real-IP: 127.0.0.1",
        "Host: localhost\r\nVia: 1.1 proxy",
        "Host: localhost\r\nOrigin: https://evil.example",
        "Host: localhost\r\nOrigin: null",
        "Host: localhost\r\nSec-Fetch-Site: cross-site",
        "Host: localhost\r\nSec-Fetch-Site: same-site"
      })
  void whatWasPassedOnOrComesFromAPageIsRefused(String headers) {
    for (String method : new String[] {"GET", "POST"}) {
      RawRequest.Answer answer = raw(method, TOOL, headers);
      assertThat(answer.status()).as(method).isEqualTo(401);
      assertThat(answer.text()).doesNotContain("secret").contains("unauthenticated");
    }
  }

  @Test
  void aTokenHelpsIfItIsAnAdministrators() {
    String foreign = "Host: service.internal";
    assertThat(raw("GET", TOOL, foreign, bearer("administrator")).status()).isEqualTo(200);
    assertThat(raw("GET", TOOL, foreign, bearer("union-officer")).status()).isEqualTo(403);
    assertThat(raw("GET", TOOL, foreign, "Authorization: Bearer nonsense").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/actuator/rotation/",
        "/actuator//rotation",
        "/actuator/./rotation",
        "/actuator/health/../rotation",
        "/actuator/health/%2e%2e/rotation",
        "/actuator/%72otation",
        "/actuator;x=/rotation",
        "/actuator/health;/../rotation",
        "//actuator/rotation"
      })
  void noOtherSpellingOfThePathGetsThere(String path) {
    assertThat(raw("GET", path, "Host: evil.example").text()).doesNotContain("secret");
  }

  @Test
  void healthAndMetricsAreForEverybodyWhoReachesThePort() {
    String foreign = "Host: service.internal";
    assertThat(raw("GET", "/actuator/health", foreign).status()).isEqualTo(200);
    assertThat(raw("GET", "/actuator/health/liveness", foreign).status()).isEqualTo(200);
    assertThat(raw("GET", "/actuator/metrics", foreign).status()).isEqualTo(200);
    assertThat(raw("GET", "/actuator/metrics/none", foreign).status()).isEqualTo(404);
  }

  @Test
  void theServicesOwnPortDoesNotHaveIt() {
    Http own = new Http(ownPort);
    assertThat(own.get(TOOL, null).statusCode()).isEqualTo(404);
    assertThat(own.get("/api/open", null).statusCode()).isEqualTo(200);
  }

  private RawRequest.Answer raw(String method, String path, String... headers) {
    return new RawRequest(port).send(method, path, headers);
  }

  private static String bearer(String role) {
    return "Authorization: " + TestTokens.forUser(user -> user.role(role)).bearer();
  }
}
