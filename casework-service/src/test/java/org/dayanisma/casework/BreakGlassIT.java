package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Emergency access: over HTTP, on a real store. */
class BreakGlassIT extends RunningCasework {

  private final String officerId = UUID.randomUUID().toString();
  private final TestToken officer = token("data-protection-officer", officerId);
  private final TestToken auditor = TestTokens.forUser(u -> u.role("auditor"));

  @Autowired private ShiftedClock clock;

  @Test
  void askingToBreakTheGlassAnswersTheSameForASealedAndForNoCase() {
    Answer sealed = sealedCase(member());
    for (TestToken somebody : List.of(outsider, officer)) {
      Answer known = api.as(somebody).post(path(sealed) + "/break-glass", REASON);
      Answer unknown =
          api.as(somebody).post("/api/cases/" + UUID.randomUUID() + "/break-glass", REASON);
      assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
      assertThat(known.headerNames()).isEqualTo(unknown.headerNames());
      assertThat(known.body().propertyNames()).isEqualTo(unknown.body().propertyNames());
    }
  }

  @Test
  void brokenGlassOpensASealedCaseForAnHour() {
    Answer sealed = sealedCase(member());
    Answer request = api.as(outsider).post(path(sealed) + "/break-glass", REASON);
    String decision =
        "/api/break-glass-requests/" + request.body().at("/id").asString() + "/approval";
    assertThat(api.as(outsider).get(path(sealed)).status()).isEqualTo(404);
    assertThat(api.as(outsider).post(decision, "{}").status()).isEqualTo(403);
    assertThat(api.as(officer).get("/api/break-glass-requests").body().toString())
        .contains(id(sealed));

    assertThat(api.as(officer).post(decision, "{}").status()).isEqualTo(200);
    assertThat(api.as(officer).post(decision, "{}").code()).isEqualTo("already-decided");

    assertThat(api.as(outsider).get(path(sealed)).status()).isEqualTo(200);
    assertThat(api.as(outsider).get(path(sealed) + "/deadlines").status()).isEqualTo(200);
    assertThat(api.as(outsider).post(path(sealed) + "/unsealing", REASON).status()).isEqualTo(404);
    assertThat(api.as(officer).get(path(sealed)).status()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> published("break-glass-granted") && published("break-glass-requested"));
    clock.putForward(Duration.ofHours(1));
    assertThat(api.as(outsider).get(path(sealed)).status()).isEqualTo(404);
    assertThat(
            String.valueOf(
                mongo.getCollection("break_glass_requests").find().into(new ArrayList<>())))
        .doesNotContain("CANARY");
  }

  @Test
  void whatWasAgreedToForOneUnitOpensNothingOfAnother() {
    String sealed = path(sealedCase(member()));
    String elsewhere = UUID.randomUUID().toString();
    membership.unit(elsewhere, List.of(MembershipTopics.ROOT, elsewhere));
    await().atMost(Duration.ofSeconds(60)).until(() -> known("known_units", elsewhere));
    String asker = UUID.randomUUID().toString();
    TestToken narrow = holding("legal-coordinator", asker, elsewhere);
    TestToken wide = holding("legal-coordinator", asker, elsewhere, MembershipTopics.WORKPLACE);
    TestToken beside = holding("data-protection-officer", UUID.randomUUID().toString(), elsewhere);

    assertThat(api.as(beside).post(agreeing(narrow, sealed), "{}").status()).isEqualTo(200);

    assertThat(api.as(wide).get(sealed).status()).isEqualTo(404);
    String asked = agreeing(wide, sealed);
    assertThat(api.as(beside).post(asked, "{}").status()).isEqualTo(404);
    assertThat(api.as(officer).post(asked, "{}").status()).isEqualTo(200);
    assertThat(api.as(wide).get(sealed).status()).isEqualTo(200);
    assertThat(api.as(narrow).get(sealed).status()).isEqualTo(404);
  }

  private String agreeing(TestToken asking, String theCase) {
    Answer asked = api.as(asking).post(theCase + "/break-glass", REASON);
    return "/api/break-glass-requests/" + asked.body().at("/id").asString() + "/approval";
  }

  private static TestToken holding(String role, String memberId, Object... units) {
    return TestTokens.forUser(u -> u.role(role).memberId(memberId).units(units));
  }

  @Test
  void theAuditLogTellsWhoAskedToBreakTheGlassAndWhoDecidedForAnyIdAlike() {
    String asker = UUID.randomUUID().toString();
    String user = UUID.randomUUID().toString();
    TestToken asking =
        TestTokens.forUser(
            u -> u.id(user).role("legal-coordinator").memberId(asker).units(MembershipTopics.ROOT));
    String unknown = "/api/cases/" + UUID.randomUUID();
    String sealed = path(sealedCase(member()));
    for (String about : List.of(sealed, unknown)) {
      for (String word : List.of("approval", "refusal")) {
        String request =
            api.as(asking).post(about + "/break-glass", REASON).body().at("/id").asString();
        String decision = "/api/break-glass-requests/" + request + "/" + word;
        assertThat(api.as(asking).post(decision, "{}").status()).isEqualTo(403);
        assertThat(api.as(officer).post(decision, "{}").status()).isEqualTo(200);
        assertThat(api.as(officer).post(decision, "{}").status()).isEqualTo(409);
        assertThat(decidedBy(request)).isEqualTo(officerId);
      }
    }
    List<String> perCase =
        List.of(
            "refuse-break-glass in-conflict by " + officerId,
            "refuse-break-glass begun by " + officerId,
            "refuse-break-glass done by " + officerId,
            "refuse-break-glass begun by " + officerId,
            "request-break-glass done by " + asker,
            "request-break-glass begun by " + asker,
            "approve-break-glass in-conflict by " + officerId,
            "approve-break-glass begun by " + officerId,
            "approve-break-glass done by " + officerId,
            "approve-break-glass begun by " + officerId,
            "request-break-glass done by " + asker,
            "request-break-glass begun by " + asker);
    JsonNode trail =
        api.as(auditor).get("/api/audit-records?subjectId=" + asker).body().at("/items");
    assertThat(trail.valueStream())
        .extracting(it ->
            String.join(
                " ",
                it.at("/action").asString(),
                it.at("/outcome").asString(),
                "by",
                it.at("/actorMemberId").asString()))
        .containsExactlyElementsOf(Stream.of(perCase, perCase).flatMap(List::stream).toList());
    assertThat(trail.valueStream().map(record -> record.at("/object").asString()).distinct())
        .as("each by a pseudonym of the id that was named")
        .hasSize(2);
    for (String query : List.of("subjectId=" + asker, "actorId=" + user, "limit=200")) {
      assertThat(api.as(auditor).get("/api/audit-records?" + query).body().toString())
          .contains("request-break-glass")
          .doesNotContain(sealed.substring("/api/cases/".length()));
    }
  }

  @Test
  void withoutItsPurposeTheGlassIsNeitherAskedForNorBroken() {
    String sealed = path(sealedCase(member()));
    assertThat(api.as(outsider).readingFor("audit").post(sealed + "/break-glass", REASON).code())
        .isEqualTo("purpose-not-allowed");
    String request =
        api.as(outsider).post(sealed + "/break-glass", REASON).body().at("/id").asString();
    String decision = "/api/break-glass-requests/" + request + "/approval";
    assertThat(api.as(officer).readingFor("legal-support").post(decision, "{}").code())
        .isEqualTo("purpose-not-allowed");
    assertThat(api.as(outsider).get(sealed).status()).isEqualTo(404);
    assertThat(api.as(officer).post(decision, "{}").status()).isEqualTo(200);
  }

  /** Whoever can write to the store cannot make themselves a second person. */
  @Test
  void aGrantThatSomebodyWroteIntoTheStoreOpensNothing() {
    Answer sealed = sealedCase(member());
    String request =
        api.as(outsider).post(path(sealed) + "/break-glass", REASON).body().at("/id").asString();
    MongoCollection<Document> rows = mongo.getCollection("break_glass_requests");
    Bson granted =
        Updates.combine(
            Updates.set("status", "GRANTED"),
            Updates.set("decidedBy", officerId),
            Updates.set("decidedAt", Date.from(clock.instant())));
    rows.updateOne(Filters.eq("_id", request), granted);
    assertThat(api.as(outsider).get(path(sealed)).status()).isEqualTo(404);

    Document row = Objects.requireNonNull(rows.find(Filters.eq("_id", request)).first());
    rows.insertOne(new Document(row).append("_id", UUID.randomUUID().toString()));
    assertThat(api.as(outsider).get(path(sealed)).status()).isEqualTo(404);
    assertThat(api.as(officer).get("/api/break-glass-requests").status()).isEqualTo(200);
  }

  private @Nullable String decidedBy(String request) {
    Document stored =
        mongo.getCollection("break_glass_requests").find(new Document("_id", request)).first();
    return stored == null ? null : stored.getString("decidedBy");
  }

  private boolean published(String type) {
    return mongo
        .getCollection("event_journal")
        .find()
        .into(new ArrayList<>())
        .toString()
        .contains("org.dayanisma.casework." + type + ".v1");
  }
}
