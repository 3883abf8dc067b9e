package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.TestIdentityProvider;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service that forgot its management port shows nothing but health. */
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "management.endpoints.web.exposure.include=*")
class ActuatorOnTheSamePortTest {

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void identity(DynamicPropertyRegistry registry) {
    registry.add("dayanisma.identity.issuer", TestIdentityProvider.shared()::issuer);
    registry.add("dayanisma.identity.jwk-set-uri", TestIdentityProvider.shared()::jwkSetUri);
  }

  @Test
  void showsHealthOnly() {
    Http http = new Http(port);
    String administrator = TestTokens.forUser(user -> user.role("administrator")).value();

    assertThat(http.get("/actuator/health", null).statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/env", null).statusCode()).isEqualTo(401);
    assertThat(http.get("/actuator/env", administrator).statusCode()).isEqualTo(403);
  }
}
