package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Single requests, most of them bad. */
class CampaignRequestsIT extends RunningCampaignService {

  @Test
  void meansTheSameDraftByTheSameKey() throws Exception {
    String token =
        TestTokens.forUser(u ->
                u.id("3f9d2c52-0d4c-4f1e-9d2f-4a0f5f6b7c8d").role("organiser").units(branch.unit()))
            .bearer();
    String body = draftBody();
    var request =
        request("/api/campaigns", token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode first = json(client.send(request, HttpResponse.BodyHandlers.ofString()));
    JsonNode second = json(client.send(request, HttpResponse.BodyHandlers.ofString()));
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    assertThat(json(get("/api/campaigns", token)).get("items")).hasSize(1);
  }

  @Test
  void pagesThroughItsCampaignsNewestFirst() throws Exception {
    String token = branch.bearer("organiser");
    List<String> drafted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      drafted.addFirst(draft(token).get("id").asString());
    }
    List<String> listed = new ArrayList<>();
    String next = "/api/campaigns?limit=2&status=DRAFT";
    while (next != null) {
      JsonNode page = json(get(next, token));
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
        "{'kind':'PETITION','title':'LONG','unitId':'U'}           | 422 | /title",
        "{'kind':'PETITION','title':'a'}                          | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'x'}              | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01'} | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'U','goal':0}     | 422 | /goal"
      })
  void refusesBadDraftsAndStoresNothing(String body, int status, String hint) throws Exception {
    String sent =
        body.replace('\'', '"')
            .replace("LONG", "x".repeat(201))
            .replace("\"U\"", "\"" + branch.unit() + "\"");
    String token = branch.bearer("organiser");
    HttpResponse<String> answer = post("/api/campaigns", token, sent);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(hint);
    assertThat(json(get("/api/campaigns", token)).get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/campaigns?limit=0, 400",
    "GET, /api/campaigns?limit=x, 400",
    "GET, /api/campaigns?after=zz, 400",
    "GET, /api/campaigns?status=NONE, 400",
    "GET, /api/campaigns?stauts=DRAFT, 400",
    "GET, /api/campaigns?unit=x, 400",
    "GET, /api/campaigns/x, 404",
    "GET, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01, 404",
    "POST, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01/approval, 404",
    "DELETE, /api/campaigns, 405"
  })
  void answersBadRequestsWithProblems(String method, String path, int status) throws Exception {
    var request =
        request(path, branch.bearer("branch-officer"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void isHealthy() throws Exception {
    var health =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/health"))
            .build();
    HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("status").asString()).isEqualTo("UP");
  }

  @Test
  void wantsATokenAndARole() throws Exception {
    var none = HttpRequest.newBuilder(uri("/api/campaigns")).build();
    assertThat(client.send(none, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(post("/api/campaigns", branch.bearer("auditor"), draftBody()).statusCode())
        .isEqualTo(403);
    assertThat(
            post("/api/campaigns", Branch.invent().bearer("organiser"), draftBody()).statusCode())
        .isEqualTo(422);
  }
}
