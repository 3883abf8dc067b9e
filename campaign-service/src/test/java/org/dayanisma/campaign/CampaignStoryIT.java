package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.Topics;
import org.dayanisma.testkit.Topics.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The life of a campaign over HTTP. */
@ExtendWith(StoredFieldsCheck.class)
class CampaignStoryIT extends RunningCampaignService {

  @Test
  void tellsTheWholeStoryOfACampaign() {
    List<UUID> members = admit(3);
    TestToken officer = branch.token("branch-officer");
    JsonNode draft = draft(branch.token("organiser"));
    String path = "/api/campaigns/" + draft.get("id").asString();
    assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
    assertThat(get(path, branch.member(members.getFirst())).status()).isEqualTo(404);

    assertThat(post(path + "/launch", officer, "").status()).isEqualTo(409);
    assertThat(post(path + "/approval", branch.token("organiser"), "").status()).isEqualTo(403);
    assertThat(post(path + "/approval", officer, "").body().get("status").asString())
        .isEqualTo("APPROVED");
    assertThat(post(path + "/approval", officer, "").status()).isEqualTo(409);
    assertThat(
            post(path + "/launch", branch.token("organiser"), "").body().get("status").asString())
        .isEqualTo("RUNNING");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path, officer).body().at("/audience/called").asBoolean(false));

    TestToken signer = branch.member(members.getFirst());
    Answer first = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(first.status()).isEqualTo(201);
    Answer again = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(get(path + "/progress", officer).body())
        .isEqualTo(
            JSON.readTree(
                "{\"participants\":null,\"goal\":100,\"audience\":null,\"byAction\":{},\"fewerThan\":5}"));

    assertThat(post(path + "/participations", signer, "{\"action\":\"STRIKE\"}").status())
        .isEqualTo(422);
    TestToken stranger = branch.member(UUID.randomUUID());
    assertThat(post(path + "/participations", stranger, "{\"action\":\"SIGN\"}").status())
        .isEqualTo(404);
    assertThat(get(path, stranger).status()).isEqualTo(404);
    assertThat(get(path, Branch.invent().token("union-officer")).status()).isEqualTo(404);

    assertThat(post(path + "/completion", officer, "").body().get("status").asString())
        .isEqualTo("FINISHED");
    assertThat(
            post(
                    path + "/participations",
                    branch.member(members.getLast()),
                    "{\"action\":\"SIGN\"}")
                .status())
        .isEqualTo(409);
    assertThat(
            get("/api/campaigns?status=FINISHED&unitId=" + branch.unit(), signer)
                .body()
                .get("items"))
        .hasSize(1);
    assertThat(get("/api/campaigns", stranger).body().get("items")).isEmpty();

    eventsTellNoMember(draft.get("id").asString(), members);
  }

  private void eventsTellNoMember(String campaign, List<UUID> members) {
    List<Published> published = read("campaign.campaigns", campaign, 3);
    assertThat(published)
        .extracting(Published::type)
        .containsExactlyInAnyOrder(
            "org.dayanisma.campaign.campaign-approved.v1",
            "org.dayanisma.campaign.campaign-launched.v1",
            "org.dayanisma.campaign.campaign-finished.v1");
    for (UUID member : members) {
      assertThat(published).noneMatch(told -> told.text().contains(member.toString()));
    }
    List<Published> called = read("campaign.audiences", campaign, 1);
    assertThat(called).hasSize(1);
    assertThat(members).allMatch(member -> called.getFirst().text().contains(member.toString()));
  }

  private List<Published> read(String topic, String campaign, int atLeast) {
    try (Topics topics = topics()) {
      return topics.read(List.of(topic), atLeast, told -> told.text().contains(campaign));
    }
  }

  @Test
  void callsALargeAudienceInPiecesEachMemberOnce() {
    List<UUID> members = admit(1_001);
    JsonNode draft = draft(branch.token("organiser"));
    String id = draft.get("id").asString();
    TestToken officer = branch.token("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<String> called = new ArrayList<>();
    for (Published event : read("campaign.audiences", id, 3)) {
      JsonNode body = event.body();
      assertThat(body.get("chunks").asInt()).isEqualTo(3);
      assertThat(body.get("memberIds").size()).isBetween(1, 500);
      body.get("memberIds").forEach(m -> called.add(m.asString()));
    }
    assertThat(called).doesNotHaveDuplicates();
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(members.stream().map(UUID::toString).toList());
    assertThat(get("/api/campaigns/" + id + "/progress", officer).body().get("audience").asInt())
        .isEqualTo(1_000);
  }

  @Test
  void countsRightWhenManySignAtOnceAndAgain() throws Exception {
    List<UUID> members = admit(40);
    String id = draft(branch.token("organiser")).get("id").asString();
    TestToken officer = branch.token("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<Callable<Integer>> signatures = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (UUID member : members) {
        TestToken token = branch.member(member);
        signatures.add(() ->
            post("/api/campaigns/" + id + "/participations", token, "{\"action\":\"SIGN\"}")
                .status());
      }
    }
    int created = 0;
    try (var threads = Executors.newFixedThreadPool(24)) {
      for (var answer : threads.invokeAll(signatures)) {
        assertThat(answer.get()).isIn(200, 201);
        created += answer.get() == 201 ? 1 : 0;
      }
    }
    assertThat(created).isEqualTo(40);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(
                    get("/api/campaigns/" + id + "/progress", officer)
                        .body()
                        .get("participants")
                        .asInt())
                .as("at least, and never that all have signed")
                .isEqualTo(35));
    assertThat(mongo.getCollection("progress").find(new Document("_id", id)).first())
        .containsEntry("participants", 40L);
  }

  @Test
  void keepsNoWordAndNoSignerReadableInTheStore() {
    UUID member = admit(1).getFirst();
    String id = draft(branch.token("organiser")).get("id").asString();
    TestToken officer = branch.token("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    post(
        "/api/campaigns/" + id + "/participations", branch.member(member), "{\"action\":\"SIGN\"}");
    Set<String> stored = new HashSet<>();
    mongo
        .getCollection("campaigns")
        .find(new Document("_id", id))
        .forEach(d -> stored.add(d.toJson()));
    mongo
        .getCollection("participations")
        .find(new Document("campaignId", id))
        .forEach(d -> stored.add(d.toJson()));
    mongo
        .getCollection("progress")
        .find(new Document("_id", id))
        .forEach(d -> stored.add(d.toJson()));
    assertThat(stored).hasSize(3);
    assertThat(stored)
        .noneMatch(text -> text.contains("Ekmek") || text.contains(member.toString()));
  }
}
