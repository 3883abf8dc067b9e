package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** Whoever lays down an office runs no campaign any more, even with a token that says otherwise. */
class EndedMandateIT extends RunningCampaignService {

  private final UUID organiserId = UUID.randomUUID();

  @Test
  void theDraftsOfTheUnitDoNotExistForAFormerOrganiser() {
    TestToken organiser =
        TestTokens.forUser(u -> u.role("organiser").memberId(organiserId).units(branch.unit()));
    String path = "/api/campaigns/" + draft(organiser).get("id").asString();
    assertThat(get(path, organiser).status()).isEqualTo(200);

    mandateEnded();

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(path, organiser).status()).isEqualTo(404));
    assertThat(get("/api/campaigns", organiser).body().get("items")).isEmpty();
    assertThat(post(path + "/launch", organiser, "").status()).isEqualTo(403);
    assertThat(get(path, branch.token("organiser")).status()).isEqualTo(200);
  }

  private void mandateEnded() {
    publish(
        List.of(
            SampleEvent.of("membership", "mandate-ended")
                .with("mandateId", UUID.randomUUID())
                .with("memberId", organiserId)
                .with("unitId", branch.unit())
                .with("office", "ORGANISER")
                .with("endedOn", "2026-03-16")
                .numbered(2)));
  }
}
