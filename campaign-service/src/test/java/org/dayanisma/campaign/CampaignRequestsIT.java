package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Single requests, most of them bad. */
class CampaignRequestsIT extends RunningCampaignService {

  @Test
  void meansTheSameDraftByTheSameKey() {
    TestToken token =
        TestTokens.forUser(u ->
            u.id("3f9d2c52-0d4c-4f1e-9d2f-4a0f5f6b7c8d").role("organiser").units(branch.unit()));
    String body = draftBody();
    Api once = Api.at(port).as(token).once(UUID.randomUUID().toString());
    JsonNode first = once.post("/api/campaigns", body).body();
    JsonNode second = once.post("/api/campaigns", body).body();
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    assertThat(get("/api/campaigns", token).body().get("items")).hasSize(1);
  }

  @Test
  void pagesThroughItsCampaignsNewestFirst() {
    TestToken token = branch.token("organiser");
    List<String> drafted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      drafted.addFirst(draft(token).get("id").asString());
    }
    List<String> listed = new ArrayList<>();
    String next = "/api/campaigns?limit=2&status=DRAFT";
    while (next != null) {
      JsonNode page = get(next, token).body();
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      next = page.path("next").isString() ? page.get("next").asString() : null;
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(drafted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                        | 400 | malformed-json",
        "''                                                       | 400 | missing-body",
        "{'kind':'PETITION','title':'a','unitId':'U','x':1}        | 400 | unknown-field",
        "{'kind':'PETITION','title':{'$gt':''},'unitId':'U'}       | 400 | wrong-type",
        "{'kind':'PETITION','title':7,'unitId':'U'}                | 400 | wrong-type",
        "{'kind':'PETITION','title':'a','unitId':'U','goal':'9'}   | 400 | wrong-type",
        "{'kind':'WAR','title':'a','unitId':'U'}                   | 422 | /kind",
        "{'title':'a','unitId':'U'}                               | 422 | /kind",
        "{'kind':'PETITION','title':' ','unitId':'U'}              | 422 | /title",
        "{'kind':'PETITION','title':'\\u3164\\u200b','unitId':'U'}  | 422 | /title",
        "{'kind':'PETITION','title':'...','unitId':'U'}             | 422 | /title",
        "{'kind':'PETITION','title':'a\\ufffdb','unitId':'U'}        | 422 | /title",
        "{'kind':'PETITION','title':'a\\nb','unitId':'U'}            | 422 | /title",
        "{'kind':'PETITION','title':'LONG','unitId':'U'}           | 422 | /title",
        "{'kind':'PETITION','title':'a'}                          | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'x'}              | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01'} | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'U','goal':0}     | 422 | /goal"
      })
  void refusesBadDraftsAndStoresNothing(String body, int status, String hint) {
    String sent =
        body.replace('\'', '"')
            .replace("LONG", "x".repeat(201))
            .replace("\"U\"", "\"" + branch.unit() + "\"");
    TestToken token = branch.token("organiser");
    Answer answer = post("/api/campaigns", token, sent);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.raw().body()).contains(hint);
    assertThat(get("/api/campaigns", token).body().get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/campaigns?limit=0, 400",
    "GET, /api/campaigns?limit=x, 400",
    "GET, /api/campaigns?after=zz, 400",
    "GET, /api/campaigns?status=NONE, 400",
    "GET, /api/campaigns?stauts=DRAFT, 400",
    "GET, /api/campaigns?unitId=x, 400",
    "GET, /api/campaigns/x, 404",
    "GET, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01, 404",
    "POST, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01/approval, 404",
    "DELETE, /api/campaigns, 405"
  })
  void answersBadRequestsWithProblems(String method, String path, int status) {
    Answer answer = Api.at(port).as(branch.token("branch-officer")).send(method, path, null);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void isHealthy() {
    Answer answer = Api.at(managementPort).get("/actuator/health");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body().get("status").asString()).isEqualTo("UP");
  }

  /** Commands go on while Kafka is away; {@code events} says that their events wait. */
  @Test
  void isNotDownBecauseKafkaIs(@Autowired ApplicationContext context) {
    assertThat(context.getBeanNamesForType(HealthContributor.class))
        .contains("eventsHealthIndicator")
        .noneMatch(name -> name.contains("inders"));
  }

  @Test
  void wantsATokenAndARole() {
    assertThat(Api.at(port).get("/api/campaigns").status()).isEqualTo(401);
    assertThat(post("/api/campaigns", branch.token("auditor"), draftBody()).status())
        .isEqualTo(403);
    assertThat(post("/api/campaigns", Branch.invent().token("organiser"), draftBody()).status())
        .isEqualTo(422);
  }
}
