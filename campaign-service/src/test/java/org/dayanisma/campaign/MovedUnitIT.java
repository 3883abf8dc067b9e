package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * Units move, and the right to run a campaign and to know of it moves with them. Whoever was called
 * keeps the right to answer; otherwise somebody who moves units could see who did.
 */
class MovedUnitIT extends RunningCampaignService {

  private final UUID elsewhere = UUID.randomUUID();

  @Test
  void thoseAboveTheNewPlaceKnowTheCampaignAndThoseAboveTheOldNoLonger() {
    TestToken above = organiserOf(branch.root());
    TestToken there = organiserOf(elsewhere);
    String path = "/api/campaigns/" + draft(above).get("id").asString();
    assertThat(get(path, there).status()).isEqualTo(404);

    publish(List.of(moved(branch.unit(), List.of(elsewhere, branch.unit()))));

    awaitStatus(path, there, 200);
    assertThat(get(path, above).status()).isEqualTo(404);
    assertThat(get("/api/campaigns", above).body().get("items")).isEmpty();
    assertThat(get("/api/campaigns", there).body().get("items")).hasSize(1);
  }

  @Test
  void aMemberWhoseWorkplaceLeftTheBranchSignsWhatTheyWereCalledTo() {
    TestToken member = branch.member(admit(1).getFirst());
    String called = launched();
    assertThat(get(called, member).status()).isEqualTo(200);

    publish(
        List.of(moved(branch.workplace(), List.of(branch.root(), elsewhere, branch.workplace()))));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(get("/api/campaigns", member).body().get("items"))
                .as("lists go by where they stand")
                .isEmpty());
    assertThat(get(called, member).status()).isEqualTo(200);
    assertThat(post(called + "/participations", member, "{\"action\":\"SIGN\"}").status())
        .isEqualTo(201);
  }

  @Test
  void whoeverComesToTheBranchAfterTheLaunchSeesTheCampaignAndDoesNotTakePart() {
    String called = launched();
    TestToken member = branch.member(admit(1).getFirst());

    assertThat(get(called, member).status()).isEqualTo(200);
    Answer refused = post(called + "/participations", member, "{\"action\":\"SIGN\"}");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asString()).isEqualTo("not-called");
  }

  private String launched() {
    TestToken officer = branch.token("branch-officer");
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    post(path + "/approval", officer, "");
    post(path + "/launch", officer, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path, officer).body().at("/audience/called").asBoolean(false));
    return path;
  }

  private void awaitStatus(String path, TestToken token, int status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(path, token).status()).isEqualTo(status));
  }

  private static TestToken organiserOf(UUID unit) {
    return TestTokens.forUser(u -> u.role("organiser").units(unit));
  }
}
