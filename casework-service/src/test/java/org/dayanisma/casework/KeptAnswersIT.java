package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** An answer that is kept for repetitions tells no more about a case than the case itself. */
class KeptAnswersIT extends RunningCasework {

  private static final String CLOSURE =
      "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-20\",\"note\":\"CANARY-note\"}";

  private final String user = UUID.randomUUID().toString();
  private final String readerId = UUID.randomUUID().toString();
  private final TestToken reader = as("lawyer");

  @Autowired private MongoClient client;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  private String member;
  private String intakeKey;
  private String closureKey;
  private String closure;

  @BeforeEach
  void aClosedCase() {
    member = member();
    intakeKey = UUID.randomUUID().toString();
    closureKey = UUID.randomUUID().toString();
    Answer opened = takenIn();
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    closure = "/api/cases/" + opened.body().at("/id").asString() + "/closure";
    Answer closed = closed(reader);
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);
    assertThat(closed.body().toString()).contains("CANARY-note");
  }

  @Test
  void givingOneAgainIsAReadingOfTheCase() {
    assertThat(recorded("close-case")).isEqualTo(1);

    Answer again = closed(reader);

    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body().toString()).contains("CANARY-note");
    assertThat(recorded("close-case")).isEqualTo(2);
    assertThat(takenIn().isReplayed()).isTrue();
    assertThat(recorded("open-case")).isEqualTo(2);
  }

  /** It tells about no case, so there is no reason to decide anew. */
  @Test
  void anIntakeThatWasRefusedIsRefusedTheSameWay() {
    String key = UUID.randomUUID().toString();
    String nobody =
        "{\"memberId\":\"%s\",\"kind\":\"DISCIPLINE\",\"effectiveOn\":\"2026-03-02\"}"
            .formatted(UUID.randomUUID());
    Answer first = api.as(reader).once(key).post("/api/cases", nobody);
    Answer again = api.as(reader).once(key).post("/api/cases", nobody);

    assertThat(first.status()).isEqualTo(422);
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void noneIsGivenToWhoIsNoLawyerAnyMore() {
    Answer again = closed(as("member"));

    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body().toString()).doesNotContain("CANARY");
    assertThat(recorded("close-case")).isEqualTo(1);
    assertThat(closed(reader).isReplayed()).as("it waits for a lawyer").isTrue();
  }

  @Test
  void noneTellsOfACaseWhoseTextsWereErased() {
    membership.erased(member, 2);
    await().atMost(Duration.ofSeconds(60)).until(() -> closed(reader).status() == 409);

    assertThat(closed(reader).code()).isEqualTo("answer-not-kept");
    assertThat(takenIn().code()).isEqualTo("answer-not-kept");
    assertThat(closed(reader).body().toString()).doesNotContain("CANARY");
    assertThat(
            mongo
                .getCollection("idempotency_keys")
                .countDocuments(new Document("about", closure.split("/", -1)[3])))
        .isZero();
    Answer cases = api.as(reader).get("/api/cases?memberId=" + member);
    assertThat(cases.body().at("/items").size()).as("nothing was done twice").isEqualTo(1);
  }

  private Answer takenIn() {
    return api.as(reader).once(intakeKey).post("/api/cases", intake(member));
  }

  private Answer closed(TestToken by) {
    return api.as(by).once(closureKey).post(closure, CLOSURE);
  }

  /**
   * The number of readings; a change counts as one when it begins, and its outcome does not count
   * again.
   */
  private long recorded(String action) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .countDocuments(
            Filters.and(
                Filters.eq("subjects", member),
                Filters.eq("action", action),
                Filters.in("outcome", "begun", "repeated")));
  }

  private TestToken as(String role) {
    return TestTokens.forUser(
        u -> u.id(user).role(role).memberId(readerId).units(MembershipTopics.ROOT));
  }
}
