package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Whoever lays down an office runs no campaign any more, even with a token that says otherwise. */
class EndedMandateIT extends RunningCampaignService {

  private final UUID organiserId = UUID.randomUUID();

  @Test
  void theDraftsOfTheUnitDoNotExistForAFormerOrganiser() throws Exception {
    String organiser =
        TestTokens.forUser(u -> u.role("organiser").memberId(organiserId).units(branch.unit()))
            .bearer();
    String path = "/api/campaigns/" + draft(organiser).get("id").asString();
    assertThat(get(path, organiser).statusCode()).isEqualTo(200);

    mandateEnded();

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(path, organiser).statusCode()).isEqualTo(404));
    assertThat(json(get("/api/campaigns", organiser)).get("items")).isEmpty();
    assertThat(post(path + "/launch", organiser, "").statusCode()).isEqualTo(403);
    assertThat(get(path, branch.bearer("organiser")).statusCode()).isEqualTo(200);
  }

  private void mandateEnded() {
    UUID mandate = UUID.randomUUID();
    try (KafkaProducer<byte[], byte[]> producer = topics().producer()) {
      Topics.send(
          producer,
          "membership.mandates",
          "mandate-ended",
          mandate,
          2,
          "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"office\":\"ORGANISER\",\"endedOn\":\"2026-03-16\"}"
              .formatted(mandate, organiserId, branch.unit()));
    }
  }
}
