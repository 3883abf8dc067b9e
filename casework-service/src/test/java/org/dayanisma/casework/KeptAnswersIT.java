package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.casework.CaseworkApi.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What is kept so that a request can be repeated tells of a case no more than the case itself. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class KeptAnswersIT {

  private static final String CLOSURE =
      "{\"outcome\":\"SETTLED\",\"effectiveOn\":\"2026-03-20\",\"note\":\"CANARY-note\"}";

  private final String member = UUID.randomUUID().toString();
  private final String intakeKey = UUID.randomUUID().toString();
  private final String closureKey = UUID.randomUUID().toString();
  private final String user = UUID.randomUUID().toString();
  private final String lawyerId = UUID.randomUUID().toString();
  private final TestToken lawyer = token("lawyer");

  @Autowired private MongoTemplate mongo;
  @Autowired private MongoClient client;

  @Value("${dayanisma.mongodb.database}")
  private String database;

  @Value("${dayanisma.kafka.bootstrap}")
  private String bootstrap;

  @LocalServerPort private int port;

  private MembershipTopics membership;
  private CaseworkApi api;
  private String closure;

  @BeforeEach
  void aClosedCase() {
    membership = new MembershipTopics(bootstrap);
    api = new CaseworkApi(port);
    membership.unit(MembershipTopics.WORKPLACE);
    membership.admitted(member, MembershipTopics.WORKPLACE);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> isKnown("units", MembershipTopics.WORKPLACE) && isKnown("members", member));
    Answer opened = opened();
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    closure = "/api/cases/" + opened.body().at("/id").asString() + "/closure";
    Answer closed = closed(lawyer);
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);
    assertThat(closed.body().toString()).contains("CANARY-note");
  }

  private boolean isKnown(String collection, String id) {
    return mongo.getCollection(collection).countDocuments(new Document("_id", id)) > 0;
  }

  @AfterEach
  void close() {
    membership.close();
  }

  @Test
  void givingOneAgainIsAReadingOfTheCase() {
    assertThat(recorded("close-case")).isEqualTo(1);

    Answer again = closed(lawyer);

    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body().toString()).contains("CANARY-note");
    assertThat(recorded("close-case")).isEqualTo(2);
    assertThat(opened().isReplayed()).isTrue();
    assertThat(recorded("open-case")).isEqualTo(2);
  }

  /** It tells of no case, so there is no reason to look again. */
  @Test
  void anIntakeThatWasRefusedIsRefusedTheSameWay() {
    String key = UUID.randomUUID().toString();
    String nobody =
        "{\"memberId\":\"%s\",\"kind\":\"DISCIPLINE\",\"effectiveOn\":\"2026-03-02\"}"
            .formatted(UUID.randomUUID());
    Answer first = api.postOnce(lawyer, "/api/cases", nobody, key);
    Answer again = api.postOnce(lawyer, "/api/cases", nobody, key);

    assertThat(first.status()).isEqualTo(422);
    assertThat(again.isReplayed()).isTrue();
    assertThat(again.body()).isEqualTo(first.body());
  }

  @Test
  void noneIsGivenToWhoIsNoLawyerAnyMore() {
    Answer again = closed(token("member"));

    assertThat(again.status()).isEqualTo(403);
    assertThat(again.body().toString()).doesNotContain("CANARY");
    assertThat(recorded("close-case")).isEqualTo(1);
  }

  @Test
  void noneTellsOfACaseWhoseTextsWereErased() {
    membership.erased(member, 2);
    await().atMost(Duration.ofSeconds(60)).until(() -> closed(lawyer).status() == 409);

    assertThat(closed(lawyer).code()).isEqualTo("answer-not-kept");
    assertThat(opened().code()).isEqualTo("answer-not-kept");
    assertThat(closed(lawyer).body().toString()).doesNotContain("CANARY");
    assertThat(
            mongo
                .getCollection("idempotency_keys")
                .countDocuments(new Document("about", closure.split("/", -1)[3])))
        .isZero();
    Answer cases = api.get(lawyer, "/api/cases?memberId=" + member);
    assertThat(cases.body().at("/items").size()).as("nothing was done twice").isEqualTo(1);
  }

  private Answer opened() {
    String intake =
        """
        {"memberId":"%s","kind":"DISCIPLINE","effectiveOn":"2026-03-02","notifiedOn":"2026-03-02",
         "summary":"CANARY-summary"}\
        """
            .formatted(member);
    return api.postOnce(lawyer, "/api/cases", intake, intakeKey);
  }

  private Answer closed(TestToken by) {
    return api.postOnce(by, closure, CLOSURE, closureKey);
  }

  private long recorded(String action) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .countDocuments(new Document("subjects", member).append("action", action));
  }

  private TestToken token(String role) {
    return TestTokens.forUser(
        u -> u.id(user).role(role).memberId(lawyerId).units(MembershipTopics.ROOT));
  }
}
