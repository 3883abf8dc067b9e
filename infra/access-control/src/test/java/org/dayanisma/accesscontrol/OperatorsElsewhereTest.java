package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;

/** The port also listens to other machines, and then being on this one proves nothing. */
@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = {SampleApplication.class, OperatorSample.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "DAYANISMA_MANAGEMENT_ADDRESS=0.0.0.0",
      "management.endpoints.web.exposure.include=health,metrics,rotation"
    })
class OperatorsElsewhereTest {

  private static final String TOOL = "/actuator/rotation";

  @LocalManagementPort private int port;

  @Test
  void anOperatorNeedsAnAdministratorsToken() {
    Http http = new Http(port);
    for (String method : new String[] {"GET", "POST"}) {
      assertThat(http.send(TOOL, null, method).statusCode()).isEqualTo(401);
      assertThat(http.send(TOOL, token("member"), method).statusCode()).isEqualTo(403);
      assertThat(http.send(TOOL, token("service"), method).statusCode()).isEqualTo(403);
      assertThat(http.send(TOOL, token("administrator"), method).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void probesAndMetricsDoNot() {
    Http http = new Http(port);
    assertThat(http.get("/actuator/health/readiness", null).statusCode()).isEqualTo(200);
    assertThat(http.get("/actuator/metrics", null).statusCode()).isEqualTo(200);
  }

  private static String token(String role) {
    return TestTokens.forUser(user -> user.role(role)).value();
  }
}
