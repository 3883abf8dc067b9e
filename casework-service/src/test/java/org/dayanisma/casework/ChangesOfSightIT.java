package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** The audit log shows who let others see a case or stopped them, and what came of it. */
class ChangesOfSightIT extends RunningCasework {

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  @Test
  void everyChangeOfATeam() {
    String member = member();
    Answer opened = opened(member);
    String assignments = path(opened) + "/assignments";
    String ask = "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId);
    String team = path(opened) + "/team/" + colleagueId + "/removal";
    api.as(lawyer).post(assignments, ask);
    api.as(colleague).post(assignments + "/" + asked(opened) + "/declination", "{}");
    api.as(lawyer).post(assignments, ask);
    api.as(colleague).post(assignments + "/" + asked(opened) + "/acceptance", "{}");
    seal(opened);
    api.as(lawyer).post(path(opened) + "/sealing", REASON);
    api.as(colleague).post(path(opened) + "/unsealing", REASON);
    api.as(lawyer).post(team, REASON);
    api.as(lawyer).post(team, REASON);

    assertThat(records(id(opened)))
        .containsExactly(
            "assign-case begun",
            "assign-case done",
            "decline-team begun",
            "decline-team done",
            "assign-case begun",
            "assign-case done",
            "join-team begun",
            "join-team done",
            "assign-case begun",
            "assign-case done",
            "join-team begun",
            "join-team done",
            "seal-case begun",
            "seal-case done",
            "seal-case begun",
            "seal-case in-conflict",
            "unseal-case begun",
            "unseal-case refused",
            "remove-from-team begun",
            "remove-from-team done",
            "remove-from-team begun",
            "remove-from-team not-found");
    assertThat(records(new Document("object", id(opened)).append("action", "remove-from-team")))
        .allSatisfy(record ->
            assertThat(record.getList("subjects", String.class))
                .containsExactlyInAnyOrder(member, colleagueId));
  }

  /** Whether somebody is on a team, or was asked, depends on the case as much as its text does. */
  @Test
  void aRefusalThatDependsOnATeamIsAReading() {
    Answer opened = opened(member());
    String nobody = UUID.randomUUID().toString();

    assertThat(api.as(lawyer).post(path(opened) + "/team/" + nobody + "/removal", REASON).status())
        .isEqualTo(404);
    assertThat(
            api.as(lawyer)
                .post(path(opened) + "/assignments/" + nobody + "/declination", "{}")
                .status())
        .isEqualTo(404);

    assertThat(records(id(opened)))
        .containsExactly(
            "remove-from-team begun",
            "remove-from-team not-found",
            "decline-team begun",
            "decline-team not-found");
  }

  /** Closed by somebody who may not, then closed, then closed a second time, then asked again. */
  @Test
  void aCaseThatWasNotClosedIsNotShownAsTold() {
    Answer opened = opened(member());
    String closure = path(opened) + "/closure";
    String settled = "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-20\",\"note\":\"n\"}";
    api.as(lawyer)
        .post(
            path(opened) + "/assignments",
            "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(colleagueId));
    String joined = path(opened) + "/assignments/" + asked(opened) + "/acceptance";
    assertThat(api.as(colleague).post(joined, "{}").status()).isEqualTo(200);
    String key = UUID.randomUUID().toString();

    assertThat(api.as(colleague).post(closure, settled).status()).isEqualTo(403);
    assertThat(api.as(lawyer).post(closure, settled).status()).isEqualTo(200);
    assertThat(api.as(lawyer).once(key).post(closure, settled).status()).isEqualTo(409);
    assertThat(api.as(lawyer).once(key).post(closure, settled).isReplayed()).isTrue();

    assertThat(records(id(opened)))
        .filteredOn(record -> record.startsWith("close-case"))
        .containsExactly(
            "close-case begun",
            "close-case refused",
            "close-case begun",
            "close-case done",
            "close-case begun",
            "close-case in-conflict",
            "close-case repeated");
  }

  /** Whatever stands against it, and whether its form is right or not. */
  @Test
  void eachTriedClosingIsRecordedAsRefusedWithItsCode() {
    Answer opened = opened(member());
    String closure = path(opened) + "/closure";
    String settled = "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"%s\"}";

    assertThat(api.as(lawyer).post(closure, "{\"outcome\":\"SETTLED\"}").status()).isEqualTo(422);
    assertThat(api.as(lawyer).post(closure, "{\"outcome\":\"CAKE\"}").status()).isBetween(400, 422);
    assertThat(api.as(lawyer).post(closure, "{not json").status()).isEqualTo(400);
    assertThat(api.as(lawyer).post(closure, settled.formatted("2026-01-01")).status())
        .isEqualTo(422);
    assertThat(
            api.as(lawyer)
                .havingSeen("\"99\"")
                .post(closure, settled.formatted("2026-03-20"))
                .status())
        .isEqualTo(412);
    assertThat(
            api.as(lawyer).havingSeen("*x").post(closure, settled.formatted("2026-03-20")).status())
        .isEqualTo(400);

    assertThat(coded(id(opened)))
        .containsExactly(
            "refused required",
            "refused invalid-value",
            "refused malformed-json",
            "begun",
            "refused before-measure",
            "begun",
            "in-conflict precondition-failed",
            "begun",
            "refused malformed-if-match");
  }

  @Test
  void soAreTheOtherChangesOfACaseThatTheCallerSeesAndNobodyElses() {
    Answer opened = opened(member());
    String deadline = "/api/deadlines/" + opened.body().at("/deadlines/0/id").asString();
    List<String> routes =
        List.of(
            path(opened) + "/measure/correction",
            path(opened) + "/assignments",
            path(opened) + "/team/" + lawyerId + "/removal",
            path(opened) + "/sealing",
            path(opened) + "/unsealing",
            deadline + "/completion",
            deadline + "/reopening");
    TestToken stranger = token("lawyer", UUID.randomUUID().toString());

    for (String route : routes) {
      assertThat(api.as(stranger).post(route, "{\"a\":1}").status())
          .as(route)
          .isEqualTo(api.as(lawyer).post(route, "{\"a\":1}").status());
    }

    assertThat(coded(id(opened)))
        .hasSize(routes.size())
        .allMatch(one -> one.startsWith("refused "));
  }

  private List<String> coded(String theCase) {
    return records(new Document("object", theCase)).stream()
        .filter(record -> !record.getString("action").startsWith("read-"))
        .filter(record -> !record.getString("action").equals("open-case"))
        .map(record -> {
          Document details = record.get("details", new Document());
          String code = details.getString("code");
          return record.getString("outcome") + (code == null ? "" : " " + code);
        })
        .toList();
  }

  @Test
  void aProgramThatMayOnlyWriteIsToldNothingOfAnyCase() {
    TestToken program =
        TestTokens.forUser(u -> u.role("legal-coordinator").units(MembershipTopics.ROOT))
            .withClaim("scope", "cases:write deadlines:write")
            .withClaim("purposes", List.of("legal-support"));
    Answer opened = opened(member());
    String deadline = opened.body().at("/deadlines/0/id").asString();
    String nobody = UUID.randomUUID().toString();

    for (String route :
        List.of(
            path(opened) + "/closure",
            "/api/cases/" + nobody + "/closure",
            path(opened) + "/measure/correction",
            "/api/cases/" + nobody + "/measure/correction",
            path(opened) + "/team/" + lawyerId + "/removal",
            "/api/cases/" + nobody + "/team/" + lawyerId + "/removal",
            "/api/deadlines/" + deadline + "/completion",
            "/api/deadlines/" + nobody + "/completion",
            "/api/deadlines/" + deadline + "/reopening",
            "/api/deadlines/" + nobody + "/reopening")) {
      assertThat(api.as(program).post(route, REASON).code())
          .as(route)
          .isEqualTo("insufficient-scope");
    }
    assertThat(records(id(opened))).isEmpty();
  }

  private String asked(Answer about) {
    return api.as(colleague).get(path(about) + "/assignments").body().at("/items/0/id").asString();
  }

  private List<String> records(String theCase) {
    return records(new Document("object", theCase)).stream()
        .filter(record -> !record.getString("action").startsWith("read-"))
        .map(record -> record.getString("action") + " " + record.getString("outcome"))
        .toList();
  }

  private List<Document> records(Document where) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(where)
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }
}
