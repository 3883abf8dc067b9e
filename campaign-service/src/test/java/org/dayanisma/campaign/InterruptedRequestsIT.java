package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process that dies after a command was stored and before its answer was kept: the repetition
 * with the same key gets the answer that the first one would have got, on every route.
 */
class InterruptedRequestsIT extends RunningCampaignService {

  @Test
  void fromTheDraftToTheEnd() throws Exception {
    UUID signer = admit(1).getFirst();
    String officer = branch.bearer("branch-officer");
    String organiser = branch.bearer("organiser");
    String draft =
        json(assertRepeatable("/api/campaigns", organiser, draftBody())).get("id").asString();
    String path = "/api/campaigns/" + draft;

    assertRepeatable(path + "/approval", officer, "");
    assertRepeatable(path + "/launch", organiser, "");
    assertRepeatable(path + "/participations", branch.member(signer), "{\"action\":\"SIGN\"}");
    assertRepeatable(path + "/completion", officer, "");
    assertThat(post(path + "/completion", officer, "").statusCode()).isEqualTo(409);
  }

  @Test
  void theLaunchThatWaitsForASecondPersonAndTheirs() throws Exception {
    String officer = branch.bearer("branch-officer");
    for (int i = 0; i < 3; i++) {
      assertThat(post(approved(officer) + "/launch", officer, "").statusCode()).isEqualTo(200);
    }
    String launch = approved(officer) + "/launch";
    assertThat(assertRepeatable(launch, officer, "").statusCode()).isEqualTo(202);
    assertThat(assertRepeatable(launch, branch.bearer("organiser"), "").statusCode())
        .isEqualTo(200);
    assertThat(post(launch, officer, "").statusCode()).isEqualTo(409);
  }

  private String approved(String officer) throws Exception {
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    assertThat(post(path + "/approval", officer, "").statusCode()).isEqualTo(200);
    return path;
  }

  private HttpResponse<String> assertRepeatable(String path, String token, String body)
      throws Exception {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> first = once(path, token, body, key);
    assertThat(first.statusCode()).as("%s: %s", path, first.body()).isBetween(200, 204);
    interrupt();

    HttpResponse<String> again = once(path, token, body, key);

    assertThat(again.headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.statusCode()).as("%s: %s", path, again.body()).isEqualTo(first.statusCode());
    assertThat(withoutCalling(again)).isEqualTo(withoutCalling(first));
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    return first;
  }

  /** A launched campaign calls its audience meanwhile, and its answer shows that. */
  private static JsonNode withoutCalling(HttpResponse<String> answer) {
    JsonNode body = json(answer);
    if (body instanceof ObjectNode campaign && campaign.has("audience")) {
      campaign.remove("audience");
    }
    return body;
  }

  /** Leaves it as a crash between the effect and the kept answer would, once the lease is over. */
  private void interrupt() {
    mongo
        .getCollection("idempotency_keys")
        .updateMany(
            new Document(),
            Updates.combine(
                Updates.unset("answer"),
                Updates.unset("about"),
                Updates.set("leaseUntil", Date.from(Instant.EPOCH))));
  }

  private HttpResponse<String> once(String path, String token, String body, String key)
      throws Exception {
    return client.send(
        request(path, token)
            .header("Idempotency-Key", key)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
