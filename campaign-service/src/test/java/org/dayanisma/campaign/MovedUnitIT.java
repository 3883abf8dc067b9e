package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/**
 * Units move, and the right to run a campaign and to know of it moves with them. Whoever was called
 * keeps the right to answer; otherwise somebody who moves units could see who did.
 */
class MovedUnitIT extends RunningCampaignService {

  private final UUID elsewhere = UUID.randomUUID();

  @Test
  void thoseAboveTheNewPlaceKnowTheCampaignAndThoseAboveTheOldNoLonger() throws Exception {
    String above = organiserOf(branch.root());
    String there = organiserOf(elsewhere);
    String path = "/api/campaigns/" + draft(above).get("id").asString();
    assertThat(get(path, there).statusCode()).isEqualTo(404);

    moved(branch.unit(), List.of(elsewhere, branch.unit()));

    awaitStatus(path, there, 200);
    assertThat(get(path, above).statusCode()).isEqualTo(404);
    assertThat(json(get("/api/campaigns", above)).get("items")).isEmpty();
    assertThat(json(get("/api/campaigns", there)).get("items")).hasSize(1);
  }

  @Test
  void aMemberWhoseWorkplaceLeftTheBranchSignsWhatTheyWereCalledTo() throws Exception {
    String member = branch.member(admit(1).getFirst());
    String called = launched();
    assertThat(get(called, member).statusCode()).isEqualTo(200);

    moved(branch.workplace(), List.of(branch.root(), elsewhere, branch.workplace()));

    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(json(get("/api/campaigns", member)).get("items"))
                .as("lists go by where they stand")
                .isEmpty());
    assertThat(get(called, member).statusCode()).isEqualTo(200);
    assertThat(post(called + "/participations", member, "{\"action\":\"SIGN\"}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void whoeverComesToTheBranchAfterTheLaunchSeesTheCampaignAndDoesNotTakePart() throws Exception {
    String called = launched();
    String member = branch.member(admit(1).getFirst());

    assertThat(get(called, member).statusCode()).isEqualTo(200);
    HttpResponse<String> refused =
        post(called + "/participations", member, "{\"action\":\"SIGN\"}");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(json(refused).get("code").asString()).isEqualTo("not-called");
  }

  private String launched() throws Exception {
    String officer = branch.bearer("branch-officer");
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    post(path + "/approval", officer, "");
    post(path + "/launch", officer, "");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> json(get(path, officer)).at("/audience/called").asBoolean(false));
    return path;
  }

  private void moved(UUID unit, List<UUID> path) {
    String ids = String.join("\",\"", path.stream().map(UUID::toString).toList());
    try (KafkaProducer<byte[], byte[]> producer = topics().producer()) {
      Topics.send(
          producer,
          "membership.units",
          "unit-moved",
          unit,
          2,
          "{\"unitId\":\"%s\",\"parentId\":\"%s\",\"unitPath\":[\"%s\"]}"
              .formatted(unit, path.get(path.size() - 2), ids));
    }
  }

  private void awaitStatus(String path, String token, int status) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(get(path, token).statusCode()).isEqualTo(status));
  }

  private static String organiserOf(UUID unit) {
    return TestTokens.forUser(u -> u.role("organiser").units(unit)).bearer();
  }
}
