package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody is told a count of fewer than five people. */
class SmallGroupIT extends RunningCampaignService {

  private String running() throws Exception {
    String officer = branch.bearer("branch-officer");
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    post(path + "/approval", officer, "");
    post(path + "/launch", officer, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> json(get(path, officer)).at("/audience/called").asBoolean(false));
    return path;
  }

  private void sign(String path, List<UUID> members) throws Exception {
    for (UUID member : members) {
      post(path + "/participations", branch.member(member), "{\"action\":\"SIGN\"}");
    }
  }

  @Test
  void aPetitionInAUnitOfOneMemberShowsNobodyWhetherTheySigned() throws Exception {
    List<UUID> members = admit(1);
    String path = running();
    String officer = branch.bearer("branch-officer");
    JsonNode before = json(get(path + "/progress", officer));
    sign(path, members);
    tellingHourEnds();
    assertThat(json(get(path + "/progress", officer))).isEqualTo(before);
    assertThat(before)
        .isEqualTo(
            JSON.readTree(
                "{\"participants\":null,\"goal\":100,\"audience\":null,\"byAction\":{},\"fewerThan\":5}"));
    assertThat(json(get(path, officer)).at("/audience/members").isNull()).isTrue();
  }

  @Test
  void aPartnersProgramIsToldInStepsAndNeverThatAllHaveSigned() throws Exception {
    List<UUID> members = admit(13);
    String path = running();
    sign(path, members);
    String partner =
        TestTokens.forUser(u -> u.role("organiser").units(branch.unit()))
            .withClaim("scope", "campaigns:read")
            .withClaim("purposes", List.of("campaign"))
            .bearer();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(json(get(path + "/progress", partner)))
                .isEqualTo(
                    JSON.readTree(
                        "{\"participants\":5,\"goal\":100,\"audience\":10,\"byAction\":{\"SIGN\":5},\"fewerThan\":5}")));
    tellingHourEnds();
    assertThat(json(get(path + "/progress", partner)).get("participants").asInt()).isEqualTo(5);
  }

  @Test
  void membersAreNotToldTheSizeOfTheAudience() throws Exception {
    String member = branch.member(admit(13).getFirst());
    String path = running();
    assertThat(json(get(path, member)).at("/audience/members").isNull()).isTrue();
    assertThat(json(get(path + "/progress", member)).get("audience").isNull()).isTrue();
    assertThat(json(get("/api/campaigns", member)).at("/items/0/audience/members").isNull())
        .isTrue();
    assertThat(json(get(path, branch.bearer("organiser"))).at("/audience/members").asInt())
        .isEqualTo(10);
  }

  /** Waits longer than an "hour" lasts in these tests. */
  private static void tellingHourEnds() {
    Awaitility.await().pollDelay(Duration.ofMillis(600)).until(() -> true);
  }
}
