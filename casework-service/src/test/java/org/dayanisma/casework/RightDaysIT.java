package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

/** A wrong day that was typed at an intake is put right over HTTP, and the case says by whom. */
class RightDaysIT extends RunningCasework {

  private static final String RIGHT =
      "{\"notifiedOn\":\"2026-03-09\",\"reason\":\"CANARY-envelope\"}";

  @Autowired MongoClient client;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  @Test
  void theCaseShowsOldAndNewWithWhoWhenAndWhyAndNothingOfItIsInTheEvents() {
    Answer opened = opened(member());
    String before = opened.body().at("/deadlines/0/safeOn").asString();

    Answer right = api.as(lawyer).post(path(opened) + "/measure/correction", RIGHT);

    assertThat(right.status()).as("%s", right.body()).isEqualTo(200);
    assertThat(right.body().at("/notifiedOn").asString()).isEqualTo("2026-03-09");
    JsonNode former = right.body().at("/correction/formerDays/0");
    assertThat(former.at("/effectiveOn").asString()).isEqualTo("2026-03-02");
    assertThat(former.at("/notifiedOn").asString()).isEqualTo("2026-03-02");
    assertThat(former.at("/source").asString()).isEqualTo("TEAM");
    assertThat(former.at("/memberId").asString()).isEqualTo(lawyerId);
    assertThat(former.at("/at").asString()).isNotEmpty();
    assertThat(former.at("/reason").asString()).isEqualTo("CANARY-envelope");
    assertThat(former.at("/moved/0/was/safeOn").asString()).isEqualTo(before);
    assertThat(former.at("/moved/0/became/safeOn"))
        .isEqualTo(right.body().at("/deadlines/0/safeOn"));
    assertThat(former.at("/moved/0/became/safeOn").asString()).isGreaterThan(before);
    assertThat(stored(right)).doesNotContain("CANARY");
    assertThat(recorded(id(opened))).contains("correct-measure begun", "correct-measure done");
  }

  @Test
  void whatCannotBeRightIsRefusedAndSaysWhere() {
    Answer opened = opened(member());
    String route = path(opened) + "/measure/correction";

    Answer tomorrow =
        api.as(lawyer).post(route, "{\"notifiedOn\":\"2999-01-01\",\"reason\":\"why\"}");
    assertThat(tomorrow.status()).isEqualTo(422);
    assertThat(tomorrow.body().at("/errors/0/pointer").asString()).isEqualTo("/notifiedOn");
    assertThat(tomorrow.body().at("/errors/0/code").asString()).isEqualTo("in-the-future");
    assertThat(api.as(lawyer).post(route, "{\"notifiedOn\":\"2026-03-09\"}").status())
        .as("without a reason")
        .isEqualTo(422);
    assertThat(api.as(lawyer).post(route, "{\"reason\":\"why\"}").code()).isEqualTo("same-days");
    assertThat(api.as(lawyer).havingSeen("\"99\"").post(route, RIGHT).status()).isEqualTo(412);
    assertThat(api.as(lawyer).get(path(opened)).body().at("/correction").isNull()).isTrue();
  }

  @Test
  void whoLodgedAndWhoTookItBackIsReadByTheTeam() {
    Answer opened = opened(member());
    String deadline = "/api/deadlines/" + opened.body().at("/deadlines/0/id").asString();

    Answer lodged = api.as(lawyer).post(deadline + "/completion", LODGED);
    assertThat(lodged.body().at("/deadlines/0/lodging/memberId").asString()).isEqualTo(lawyerId);
    assertThat(lodged.body().at("/deadlines/0/lodging/at").asString()).isNotEmpty();

    join(lawyer, opened, colleague, colleagueId);
    JsonNode back =
        api.as(lawyer).post(deadline + "/reopening", REASON).body().at("/deadlines/0/reopening");
    assertThat(back.at("/memberId").asString()).isEqualTo(lawyerId);
    assertThat(back.at("/reason").asString()).isEqualTo("CANARY-reason");
    assertThat(back.at("/lodging/memberId").asString()).isEqualTo(lawyerId);
    assertThat(back.at("/lodging/lodgedOn").asString()).isEqualTo("2026-03-05");
    assertThat(api.as(colleague).get(path(opened)).body().at("/deadlines/0/reopening"))
        .isEqualTo(back);
  }

  private List<String> recorded(String theCase) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(new Document("object", theCase))
        .sort(new Document("_id", 1))
        .into(new ArrayList<>())
        .stream()
        .map(record -> record.getString("action") + " " + record.getString("outcome"))
        .toList();
  }
}
