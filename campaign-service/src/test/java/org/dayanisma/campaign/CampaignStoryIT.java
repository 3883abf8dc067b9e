package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The life of a campaign over HTTP. */
@ExtendWith(StoredFieldsCheck.class)
class CampaignStoryIT extends RunningCampaignService {

  @Test
  void tellsTheWholeStoryOfACampaign() throws Exception {
    List<UUID> members = admit(3);
    String officer = branch.bearer("branch-officer");
    JsonNode draft = draft(branch.bearer("organiser"));
    String path = "/api/campaigns/" + draft.get("id").asString();
    assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
    assertThat(get(path, branch.member(members.getFirst())).statusCode()).isEqualTo(404);

    assertThat(post(path + "/launch", officer, "").statusCode()).isEqualTo(409);
    assertThat(post(path + "/approval", branch.bearer("organiser"), "").statusCode())
        .isEqualTo(403);
    assertThat(json(post(path + "/approval", officer, "")).get("status").asString())
        .isEqualTo("APPROVED");
    assertThat(post(path + "/approval", officer, "").statusCode()).isEqualTo(409);
    assertThat(
            json(post(path + "/launch", branch.bearer("organiser"), "")).get("status").asString())
        .isEqualTo("RUNNING");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> json(get(path, officer)).at("/audience/called").asBoolean(false));

    String signer = branch.member(members.getFirst());
    HttpResponse<String> first = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<String> again = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(json(first));
    assertThat(json(get(path + "/progress", officer)))
        .isEqualTo(
            JSON.readTree(
                "{\"participants\":null,\"goal\":100,\"audience\":null,\"byAction\":{},\"fewerThan\":5}"));

    assertThat(post(path + "/participations", signer, "{\"action\":\"STRIKE\"}").statusCode())
        .isEqualTo(422);
    String stranger = branch.member(UUID.randomUUID());
    assertThat(post(path + "/participations", stranger, "{\"action\":\"SIGN\"}").statusCode())
        .isEqualTo(404);
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(get(path, Branch.invent().bearer("union-officer")).statusCode()).isEqualTo(404);

    assertThat(json(post(path + "/completion", officer, "")).get("status").asString())
        .isEqualTo("FINISHED");
    assertThat(
            post(
                    path + "/participations",
                    branch.member(members.getLast()),
                    "{\"action\":\"SIGN\"}")
                .statusCode())
        .isEqualTo(409);
    assertThat(
            json(get("/api/campaigns?status=FINISHED&unit=" + branch.unit(), signer)).get("items"))
        .hasSize(1);
    assertThat(json(get("/api/campaigns", stranger)).get("items")).isEmpty();

    eventsTellNoMember(draft.get("id").asString(), members);
  }

  private void eventsTellNoMember(String campaign, List<UUID> members) {
    List<ConsumerRecord<byte[], byte[]>> published =
        topics().read("campaign.campaigns", campaign, 2);
    assertThat(published.stream().map(Topics::type))
        .containsExactlyInAnyOrder("campaign-approved", "campaign-launched");
    for (UUID member : members) {
      assertThat(published).noneMatch(r -> Topics.text(r).contains(member.toString()));
    }
    List<ConsumerRecord<byte[], byte[]>> called = topics().read("campaign.audiences", campaign, 1);
    assertThat(called).hasSize(1);
    assertThat(members)
        .allMatch(member -> Topics.text(called.getFirst()).contains(member.toString()));
  }

  @Test
  void callsALargeAudienceInPiecesEachMemberOnce() throws Exception {
    List<UUID> members = admit(1_001);
    JsonNode draft = draft(branch.bearer("organiser"));
    String id = draft.get("id").asString();
    String officer = branch.bearer("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<String> called = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> event : topics().read("campaign.audiences", id, 3)) {
      JsonNode body = JSON.readTree(event.value());
      assertThat(body.get("chunks").asInt()).isEqualTo(3);
      assertThat(body.get("memberIds").size()).isBetween(1, 500);
      body.get("memberIds").forEach(m -> called.add(m.asString()));
    }
    assertThat(called).doesNotHaveDuplicates();
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(members.stream().map(UUID::toString).toList());
    assertThat(json(get("/api/campaigns/" + id + "/progress", officer)).get("audience").asInt())
        .isEqualTo(1_000);
  }

  @Test
  void countsRightWhenManySignAtOnceAndAgain() throws Exception {
    List<UUID> members = admit(40);
    String id = draft(branch.bearer("organiser")).get("id").asString();
    String officer = branch.bearer("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<Callable<Integer>> signatures = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (UUID member : members) {
        String token = branch.member(member);
        signatures.add(() ->
            post("/api/campaigns/" + id + "/participations", token, "{\"action\":\"SIGN\"}")
                .statusCode());
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
                    json(get("/api/campaigns/" + id + "/progress", officer))
                        .get("participants")
                        .asInt())
                .as("at least, and never that all have signed")
                .isEqualTo(35));
    assertThat(mongo.getCollection("progress").find(new Document("_id", id)).first())
        .containsEntry("participants", 40L);
  }

  @Test
  void keepsNoWordAndNoSignerReadableInTheStore() throws Exception {
    UUID member = admit(1).getFirst();
    String id = draft(branch.bearer("organiser")).get("id").asString();
    String officer = branch.bearer("branch-officer");
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
