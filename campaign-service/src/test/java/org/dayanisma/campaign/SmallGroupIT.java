package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody is told a count of fewer than five people. */
class SmallGroupIT extends RunningCampaignService {

  private String running() {
    TestToken officer = branch.token("branch-officer");
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    post(path + "/approval", officer, "");
    post(path + "/launch", officer, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path, officer).body().at("/audience/called").asBoolean(false));
    return path;
  }

  private void sign(String path, List<UUID> members) {
    for (UUID member : members) {
      post(path + "/participations", branch.member(member), "{\"action\":\"SIGN\"}");
    }
  }

  @Test
  void aPetitionInAUnitOfOneMemberShowsNobodyWhetherTheySigned() {
    List<UUID> members = admit(1);
    String path = running();
    TestToken officer = branch.token("branch-officer");
    JsonNode before = get(path + "/progress", officer).body();
    sign(path, members);
    tellingHourEnds();
    assertThat(get(path + "/progress", officer).body()).isEqualTo(before);
    assertThat(before)
        .isEqualTo(
            JSON.readTree(
                "{\"participants\":null,\"goal\":100,\"audience\":null,\"byAction\":{},\"fewerThan\":5}"));
    assertThat(get(path, officer).body().at("/audience/members").isNull()).isTrue();
  }

  @Test
  void aPartnersProgramIsToldInStepsAndNeverThatAllHaveSigned() {
    List<UUID> members = admit(13);
    String path = running();
    sign(path, members);
    TestToken partner =
        TestTokens.forUser(u -> u.role("organiser").units(branch.unit()))
            .withClaim("scope", "campaigns:read")
            .withClaim("purposes", List.of("campaign"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(get(path + "/progress", partner).body())
                .isEqualTo(
                    JSON.readTree(
                        "{\"participants\":5,\"goal\":100,\"audience\":10,\"byAction\":{\"SIGN\":5},\"fewerThan\":5}")));
    tellingHourEnds();
    assertThat(get(path + "/progress", partner).body().get("participants").asInt()).isEqualTo(5);
  }

  @Test
  void membersAreNotToldTheSizeOfTheAudience() {
    TestToken member = branch.member(admit(13).getFirst());
    String path = running();
    assertThat(get(path, member).body().at("/audience/members").isNull()).isTrue();
    assertThat(get(path + "/progress", member).body().get("audience").isNull()).isTrue();
    assertThat(get("/api/campaigns", member).body().at("/items/0/audience/members").isNull())
        .isTrue();
    assertThat(get(path, branch.token("organiser")).body().at("/audience/members").asInt())
        .isEqualTo(10);
  }

  /** Waits longer than an "hour" lasts in these tests. */
  private static void tellingHourEnds() {
    Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
  }
}
