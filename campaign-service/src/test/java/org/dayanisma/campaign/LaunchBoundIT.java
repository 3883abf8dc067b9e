package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** One person alone cannot call everybody again and again. */
class LaunchBoundIT extends RunningCampaignService {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  private String approved(TestToken officer) {
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    assertThat(post(path + "/approval", officer, "").status()).isEqualTo(200);
    return path;
  }

  @Test
  void theFourthLaunchOfADayWaitsForASecondPerson() {
    TestToken officer = TestTokens.forUser(u -> u.role("branch-officer").units(branch.unit()));
    for (int i = 0; i < 3; i++) {
      assertThat(post(approved(officer) + "/launch", officer, "").status()).isEqualTo(200);
    }
    String fourth = approved(officer);
    Answer waits = post(fourth + "/launch", officer, "");
    assertThat(waits.status()).isEqualTo(202);
    assertThat(waits.body().get("status").asString()).isEqualTo("APPROVED");
    assertThat(waits.body().get("launchAskedOn").isString()).isTrue();
    Answer joined = post(fourth + "/launch", branch.token("organiser"), "");
    assertThat(joined.status()).isEqualTo(200);
    assertThat(joined.body().get("launchAskedOn").isNull()).isTrue();
    assertThat(records(fourth))
        .containsExactly(
            "approve-campaign begun",
            "approve-campaign done",
            "launch-campaign begun",
            "launch-campaign done",
            "launch-campaign begun",
            "launch-campaign done");
  }

  private List<String> records(String path) {
    String campaign = path.substring(path.lastIndexOf('/') + 1);
    return store
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(new Document("object", campaign))
        .sort(new Document("_id", 1))
        .map(record -> record.getString("action") + " " + record.getString("outcome"))
        .into(new ArrayList<>());
  }
}
