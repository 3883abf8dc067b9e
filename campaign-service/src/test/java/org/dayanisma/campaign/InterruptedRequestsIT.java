package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process that dies after a command was stored and before its answer was kept: the repetition
 * with the same key gets the answer that the first one would have got, on every route.
 */
class InterruptedRequestsIT extends RunningCampaignService {

  @Test
  void fromTheDraftToTheEnd() {
    UUID signer = admit(1).getFirst();
    TestToken officer = branch.token("branch-officer");
    TestToken organiser = branch.token("organiser");
    String draft =
        assertRepeatable("/api/campaigns", organiser, draftBody()).body().get("id").asString();
    String path = "/api/campaigns/" + draft;

    assertRepeatable(path + "/approval", officer, "");
    assertRepeatable(path + "/launch", organiser, "");
    assertRepeatable(path + "/participations", branch.member(signer), "{\"action\":\"SIGN\"}");
    assertRepeatable(path + "/completion", officer, "");
    assertThat(post(path + "/completion", officer, "").status()).isEqualTo(409);
  }

  @Test
  void theLaunchThatWaitsForASecondPersonAndTheirs() {
    TestToken officer = branch.token("branch-officer");
    for (int i = 0; i < 3; i++) {
      assertThat(post(approved(officer) + "/launch", officer, "").status()).isEqualTo(200);
    }
    String launch = approved(officer) + "/launch";
    assertThat(assertRepeatable(launch, officer, "").status()).isEqualTo(202);
    assertThat(assertRepeatable(launch, branch.token("organiser"), "").status()).isEqualTo(200);
    assertThat(post(launch, officer, "").status()).isEqualTo(409);
  }

  private String approved(TestToken officer) {
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    assertThat(post(path + "/approval", officer, "").status()).isEqualTo(200);
    return path;
  }

  private Answer assertRepeatable(String path, TestToken token, String body) {
    Api once = Api.at(port).as(token).once(UUID.randomUUID().toString());
    Answer first = once.post(path, body);
    assertThat(first.status()).as("%s: %s", path, first.raw().body()).isBetween(200, 204);
    interrupt();

    Answer again = once.post(path, body);

    assertThat(again.isReplayed()).isFalse();
    assertThat(again.status()).as("%s: %s", path, again.raw().body()).isEqualTo(first.status());
    assertThat(withoutCalling(again)).isEqualTo(withoutCalling(first));
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    return first;
  }

  /** A launched campaign calls its audience meanwhile, and its answer shows that. */
  private static JsonNode withoutCalling(Answer answer) {
    JsonNode body = answer.body();
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
}
