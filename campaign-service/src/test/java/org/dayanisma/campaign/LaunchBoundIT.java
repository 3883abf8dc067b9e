package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** One person alone cannot call everybody again and again. */
class LaunchBoundIT extends RunningCampaignService {

  @Autowired MongoClient store;

  @Value("${dayanisma.mongodb.database}")
  String database;

  private String approved(String officer) throws Exception {
    String path = "/api/campaigns/" + draft(officer).get("id").asString();
    assertThat(post(path + "/approval", officer, "").statusCode()).isEqualTo(200);
    return path;
  }

  @Test
  void theFourthLaunchOfADayWaitsForASecondPerson() throws Exception {
    String officer =
        TestTokens.forUser(u -> u.role("branch-officer").units(branch.unit())).bearer();
    for (int i = 0; i < 3; i++) {
      assertThat(post(approved(officer) + "/launch", officer, "").statusCode()).isEqualTo(200);
    }
    String fourth = approved(officer);
    HttpResponse<String> waits = post(fourth + "/launch", officer, "");
    assertThat(waits.statusCode()).isEqualTo(202);
    assertThat(json(waits).get("status").asString()).isEqualTo("APPROVED");
    assertThat(json(waits).get("launchAskedOn").isString()).isTrue();
    HttpResponse<String> joined = post(fourth + "/launch", branch.bearer("organiser"), "");
    assertThat(joined.statusCode()).isEqualTo(200);
    assertThat(json(joined).get("launchAskedOn").isNull()).isTrue();
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
