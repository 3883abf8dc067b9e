package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The operator's endpoint on the management port, in a running service. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class KeyRotationIT {

  private static final String ENDPOINT = "/actuator/keyrotation";

  @Value("${local.server.port}")
  int port;

  @Value("${local.management.port}")
  int managementPort;

  @Test
  void rotatesAllKeysAndEverybodyStaysReadable() {
    Tree tree = Tree.grow(Api.at(port));
    String member = tree.registerMember("Dilan", "Kaya");
    Api operator = Api.at(managementPort);
    String before = operator.get(ENDPOINT).text("/keyVersion");

    var rotated = operator.post(ENDPOINT, "{\"step\":\"ROTATE\"}");
    assertThat(rotated.status()).isEqualTo(200);
    assertThat(rotated.text("/keyVersion")).isNotEqualTo(before);
    assertThat(rotated.body().at("/remaining").asLong()).isPositive();

    assertThat(operator.post(ENDPOINT, "{\"step\":\"REWRAP\"}").status()).isEqualTo(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          var progress = operator.get(ENDPOINT);
          assertThat(progress.text("/state")).isEqualTo("DONE");
          assertThat(progress.body().at("/remaining").asLong()).isZero();
        });

    String subject = "{\"step\":\"SUBJECT\",\"subject\":\"" + member + "\"}";
    assertThat(operator.post(ENDPOINT, subject).status()).isEqualTo(200);
    assertThat(operator.post(ENDPOINT, "{\"step\":\"NONSENSE\"}").status()).isEqualTo(400);
    assertThat(tree.organiser().get("/api/members/" + member).text("/givenName"))
        .isEqualTo("Dilan");
  }

  @Test
  void isNotAtThePublicPort() {
    assertThat(Api.at(port).get(ENDPOINT).status()).isIn(401, 404);
  }
}
