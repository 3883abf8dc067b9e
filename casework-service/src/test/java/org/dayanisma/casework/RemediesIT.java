package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;

import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The calculator of deadlines and its rules over HTTP: what it refuses, and how it explains. */
@Tag("any-store")
class RemediesIT extends RunningCasework {

  private final TestToken organiser =
      TestTokens.forUser(u -> u.role("organiser").units(MembershipTopics.BRANCH));

  @ParameterizedTest(name = "{0} → {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"ruleId":"ADM_ANNUL","events":{"notice":"2026-05-25"}}                        | 200 |
          {"ruleId":"NO_SUCH","events":{"notice":"2026-05-25"}}                          | 422 | /ruleId
          {"ruleId":"ADM_ANNUL","events":{}}                                             | 422 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"notice":null}}                                | 422 | /events/notice
          {"ruleId":"ADM_ANNUL"}                                                         | 422 | /events
          {"events":{"notice":"2026-05-25"}}                                             | 422 | /ruleId
          {"ruleId":"ADM_ANNUL","events":{"notice":"2026-02-30"}}                        | 422 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"notice":"2999-01-01"}}                        | 422 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"notice":"1900-01-01"}}                        | 422 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"hearsay":"2026-05-25"}}                       | 422 | /events/hearsay
          {"ruleId":"ADM_SUP_STOP","events":{"notice":"2026-01-05"}}                     | 422 | /events/superiorApplication
          {"ruleId":"ADM_SUP_STOP","events":{"notice":"2026-01-05","superiorApplication":"2026-01-04"}} | 422 | /events/superiorApplication
          {"ruleId":"ADM_SUP_STOP","events":{"notice":"2026-01-05","superiorApplication":"2026-05-04"}} | 422 | /events/superiorApplication
          {"ruleId":"ARR_OBJ","events":{"learned":"2005-05-31"}}                         | 422 | /events/learned
          {"ruleId":"CRIM_ISTINAF","events":{"served":"2024-05-31"}}                     | 422 | /events/served
          {"ruleId":"ADM_ANNUL","events":{"notice":"2020-02-01"}}                        | 422 | /events/notice
          {"ruleId":{"$gt":""},"events":{"notice":"2026-05-25"}}                         | 400 | /ruleId
          {"ruleId":"ADM_ANNUL","events":{"notice":{"$gt":""}}}                          | 400 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"notice":20260525}}                            | 400 | /events/notice
          {"ruleId":"ADM_ANNUL","events":{"notice":"2026-05-25"},"more":1}               | 400 | /more
          {"ruleId":                                                                     | 400 |
          """)
  void deadlineCalculationsRefuseBadInput(String json, int status, String pointer) {
    Answer answer = api.as(organiser).post("/api/deadline-calculations", json);

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.pointer()).isEqualTo(pointer == null ? "" : pointer);
  }

  /** Whoever asks, reads from when and by which law it was counted, in their language. */
  @ParameterizedTest(name = "{0} → {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tr-TR,tr;q=0.9 | tr | En geç 15 Mayıs 2026 günü harekete geçin.
          kmr            | kmr | Herî dereng di 15.05.2026 de gav bavêjin.
          en             | en | Act on or before 15 May 2026.
          de             | en | Act on or before 15 May 2026.
          """)
  void aDeadlineIsExplainedInTheLanguageOfWhoeverAsks(
      String accepted, String language, String advice) {
    Answer answer =
        api.as(organiser)
            .with("Accept-Language", accepted)
            .post(
                "/api/deadline-calculations",
                "{\"ruleId\":\"ADM_ANNUL\",\"events\":{\"notice\":\"2026-03-16\"}}");

    assertThat(answer.body().at("/language").asString()).isEqualTo(language);
    assertThat(answer.body().at("/advice").asString()).isEqualTo(advice);
    assertThat(answer.body().at("/start/event").asString()).isEqualTo("notice");
    assertThat(answer.body().at("/start/on").asString()).isEqualTo("2026-03-16");
    assertThat(answer.body().at("/period/amount").asInt()).isEqualTo(60);
    assertThat(answer.body().at("/steps/0/to").asString()).isEqualTo("2026-05-15");
    assertThat(answer.body().at("/steps/0/sources/0/url").asString())
        .isEqualTo("https://www.mevzuat.gov.tr/mevzuatmetin/1.5.2577.pdf");
  }

  @Test
  void theRulesSayWhatTheyNeedAndSinceWhen() {
    JsonNode rules =
        api.as(organiser).with("Accept-Language", "tr").get("/api/deadline-rules").body();

    assertThat(rules.at("/language").asString()).isEqualTo("tr");
    assertThat(rules.at("/items").valueStream().map(rule -> rule.at("/ruleId").asString()))
        .contains("ADM_ANNUL", "ADM_REQ_SUIT", "AYM_APPLY", "CRIM_ISTINAF", "DISC_OBJECT");
    JsonNode arrest =
        rules
            .at("/items")
            .valueStream()
            .filter(rule -> rule.at("/ruleId").asString().equals("ARR_OBJ"))
            .findFirst()
            .orElseThrow();
    assertThat(arrest.at("/needs/0/oneOf/0/event").asString()).isEqualTo("learned");
    assertThat(arrest.at("/periods/0/to").asString()).isEqualTo("2024-05-31");
    assertThat(arrest.at("/periods/1/from").asString()).isEqualTo("2024-06-01");
    assertThat(arrest.at("/periods/1/says").asString()).isEqualTo("2 hafta");
    assertThat(arrest.at("/measures/0").asString()).isEqualTo("ARREST");
  }

  @Test
  void theStoryOfTheRecess() {
    Answer answer =
        api.as(organiser)
            .post(
                "/api/deadline-calculations",
                "{\"ruleId\":\"ADM_ANNUL\",\"events\":{\"notice\":\"2026-05-25\"}}");

    assertThat(answer.body().at("/nominalOn").asString()).isEqualTo("2026-07-24");
    assertThat(answer.body().at("/dueOn").asString()).isEqualTo("2026-09-07");
    assertThat(answer.body().at("/adjustments/0/ruleId").asString()).isEqualTo("CNT_ADM_RECESS");
  }
}
