package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.import=classpath:http-api.yml")
class ActuatorOnItsOwnPortTest {

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @Test
  void isHealthyThereAndUnknownHere() {
    assertThat(new Http(managementPort).get("/actuator/health", null).statusCode()).isEqualTo(200);
    assertThat(new Http(managementPort).get("/actuator/metrics", null).statusCode()).isEqualTo(200);
    assertThat(new Http(managementPort).get("/actuator/env", null).statusCode()).isEqualTo(404);
    assertThat(new Http(port).get("/actuator/health", null).statusCode()).isEqualTo(404);
    assertThat(new Http(managementPort).get("/api/open", null).statusCode()).isEqualTo(404);
  }
}
