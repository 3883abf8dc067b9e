package org.dayanisma.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * What outsiders can do to a sealed case by everyday acts, over HTTP and the topics of membership:
 * they move its unit, end the mandates of its team, and report the dismissal again.
 */
class KeeperIT extends RunningCasework {

  /** The test has branches of its own, because the topics are shared with other tests. */
  private final String east = UUID.randomUUID().toString();

  private final String west = UUID.randomUUID().toString();
  private final String school = UUID.randomUUID().toString();
  private final String asyaId = UUID.randomUUID().toString();
  private final String beratId = UUID.randomUUID().toString();
  private final String officerId = UUID.randomUUID().toString();
  private final String westernId = UUID.randomUUID().toString();
  private final TestToken asya = as("legal-coordinator", asyaId, east);
  private final TestToken berat = as("lawyer", beratId, east);
  private final TestToken officer = as("data-protection-officer", officerId, east);
  private final TestToken western = as("legal-coordinator", westernId, west);
  private final String mandateOfAsya = UUID.randomUUID().toString();
  private final String mandateOfBerat = UUID.randomUUID().toString();

  @Value("${dayanisma.mongodb.database}")
  private String database;

  @Autowired private MongoClient client;

  @BeforeAll
  void aSchoolOfTheEasternBranch() {
    membership.unit(east, List.of(MembershipTopics.ROOT, east));
    membership.unit(west, List.of(MembershipTopics.ROOT, west));
    membership.unit(school, List.of(MembershipTopics.ROOT, east, school));
    membership.mandate(mandateOfAsya, asyaId, "LEGAL_COORDINATOR", east);
    membership.mandate(mandateOfBerat, beratId, "LAWYER", east);
    membership.mandate(UUID.randomUUID().toString(), westernId, "LEGAL_COORDINATOR", west);
    given(officerId, "DATA_PROTECTION_OFFICER", east);
    awaited(() -> {
      assertThat(List.of(east, west, school)).allMatch(unit -> known("known_units", unit));
      assertThat(List.of(asyaId, beratId, westernId, officerId)).allMatch(this::isInTheRegister);
      assertThat(known("unit_mandates", west)).isTrue();
    });
  }

  @Test
  void aSealedCaseSurvivesAMoveAndWhenItsTeamHasGoneItsKeeperFindsAResponsible() {
    String member = memberOf(school);
    report(member);
    Answer open = awaitCase(asya, member);
    assertThat(api.as(asya).post(path(open) + "/sealing", REASON).code())
        .isEqualTo("second-person-needed");
    join(asya, open, berat, beratId);
    assertThat(api.as(asya).post(path(open) + "/sealing", REASON).status()).isEqualTo(200);
    assertThat(api.as(asya).post(path(open) + "/team/" + beratId + "/removal", REASON).code())
        .isEqualTo("second-person-needed");

    membership.moved(school, 2, List.of(MembershipTopics.ROOT, west, school));
    awaited(() -> assertThat(stored(open)).contains(west));
    assertThat(api.as(western).get(path(open)).status()).isEqualTo(404);
    assertThat(api.as(asya).get(path(open)).body().at("/responsibleId").asString())
        .isEqualTo(asyaId);
    assertThat(items(asya, member)).isEqualTo(1);

    membership.mandateEnded(mandateOfAsya, asyaId, "LEGAL_COORDINATOR", east);
    awaited(() -> assertThat(responsible(open)).isEqualTo(beratId));
    assertThat(api.as(officer).get(path(open) + "/keeping").status()).isEqualTo(404);
    membership.mandateEnded(mandateOfBerat, beratId, "LAWYER", east);
    awaited(() -> assertThat(api.as(officer).get(path(open) + "/keeping").status()).isEqualTo(200));

    Answer kept = api.as(officer).get(path(open) + "/keeping");
    assertThat(kept.body().at("/about/memberId").asString()).isEqualTo(member);
    assertThat(kept.body().toString()).doesNotContain("CANARY", asyaId, beratId);
    assertThat(api.as(officer).get(path(open)).status()).as("reads nothing").isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(told(open))
                .filteredOn(event -> event.contains("case-keeper-called"))
                .hasSize(1));
    String asked = path(open) + "/keeping/assignments";
    assertThat(
            api.as(officer)
                .post(asked, responsible(officerId))
                .body()
                .at("/errors/0/code")
                .asString())
        .isEqualTo("keeper");
    String key = UUID.randomUUID().toString();
    Answer asking = api.as(officer).once(key).post(asked, responsible(secondId));
    assertThat(asking.status()).as("%s", asking.body()).isEqualTo(200);
    assertThat(asking.body().at("/items/0/memberId").asString()).isEqualTo(secondId);
    assertThat(recorded(open, "ask-for-responsible"))
        .containsExactly(
            "begun " + sorted(member, officerId),
            "refused " + sorted(member, officerId),
            "begun " + sorted(member, secondId),
            "done " + sorted(member, secondId));
    assertThat(api.as(officer).once(key).post(asked, responsible(secondId)).isReplayed()).isTrue();

    accept(second, open);

    assertThat(api.as(second).get(path(open)).body().at("/sealed").asBoolean()).isTrue();
    assertThat(api.as(officer).get(path(open) + "/keeping").status()).isEqualTo(404);
    assertThat(api.as(officer).once(key).post(asked, responsible(secondId)).status())
        .isEqualTo(404);
    assertThat(api.as(western).get(path(open)).status()).isEqualTo(404);
  }

  /** Casework of the workplace seals first; then the dismissal is reported, twice. */
  @Test
  void aDismissalThatMeetsASealedCaseReachesACoordinatorOnce() {
    String coordinatorId = UUID.randomUUID().toString();
    String branch = UUID.randomUUID().toString();
    String workplace = UUID.randomUUID().toString();
    membership.unit(branch, List.of(MembershipTopics.ROOT, branch));
    membership.unit(workplace, List.of(MembershipTopics.ROOT, branch, workplace));
    given(coordinatorId, "LEGAL_COORDINATOR", branch);
    awaited(() -> {
      assertThat(known("known_units", workplace)).isTrue();
      assertThat(isInTheRegister(coordinatorId)).isTrue();
    });
    String member = memberOf(workplace);
    Answer hidden = api.as(lawyer).post("/api/cases", dismissal(member));
    assertThat(hidden.status()).as("%s", hidden.body()).isEqualTo(201);
    seal(hidden);
    TestToken coordinator = as("legal-coordinator", coordinatorId, branch);

    for (int i = 0; i < 2; i++) {
      membership.publish(
          MembershipTopics.change(
                  member, workplace, List.of(MembershipTopics.ROOT, branch, workplace))
              .numbered(2));
    }
    String marker = memberOf(workplace);
    report(marker);

    awaited(() -> assertThat(items(coordinator, member)).isEqualTo(1));
    Answer reached = awaitCase(coordinator, member);
    assertThat(reached.body().at("/responsibleId").asString()).isEqualTo(coordinatorId);
    assertThat(id(reached)).isNotEqualTo(id(hidden));
    assertThat(cases(member)).isEqualTo(2);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !told(reached).isEmpty() && !told(hidden).isEmpty());
    assertThat(told(reached)).noneMatch(event -> event.contains(id(hidden)));
    assertThat(told(hidden)).noneMatch(event -> event.contains(id(reached)));
  }

  /** Dismissed themselves, the coordinator of a branch gets no case of their own. */
  @Test
  void nobodyWorksOnTheirOwnCase() {
    String branch = UUID.randomUUID().toString();
    String workplace = UUID.randomUUID().toString();
    membership.unit(workplace, List.of(MembershipTopics.ROOT, branch, workplace));
    awaited(() -> assertThat(known("known_units", workplace)).isTrue());
    String dismissed = memberOf(workplace);
    given(dismissed, "LEGAL_COORDINATOR", branch);
    awaited(() -> assertThat(isInTheRegister(dismissed)).isTrue());
    TestToken themselves = as("legal-coordinator", dismissed, branch);

    membership.publish(
        MembershipTopics.change(
                dismissed, workplace, List.of(MembershipTopics.ROOT, branch, workplace))
            .numbered(2));

    awaited(() -> assertThat(items(outsider, dismissed)).isEqualTo(1));
    Answer theirs = awaitCase(outsider, dismissed);
    assertThat(theirs.body().at("/responsibleId").asString("")).isNotEqualTo(dismissed);
    assertThat(items(themselves, dismissed)).isZero();
    assertThat(api.as(themselves).get(path(theirs)).visible())
        .isEqualTo(api.as(themselves).get("/api/cases/" + UUID.randomUUID()).visible());
    String close = "{\"outcome\":\"REINSTATED\",\"effectiveOn\":\"2026-03-16\"}";
    assertThat(api.as(themselves).post(path(theirs) + "/closure", close).status()).isEqualTo(404);
    Answer own = api.as(themselves).post("/api/cases", intake(dismissed));
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.body().at("/errors/0/code").asString()).isEqualTo("own-case");
  }

  private void given(String memberId, String office, String unit) {
    membership.mandate(UUID.randomUUID().toString(), memberId, office, unit);
  }

  private void report(String member) {
    membership.publish(
        MembershipTopics.change(member, school, List.of(MembershipTopics.ROOT, east, school))
            .numbered(2));
  }

  private Answer awaitCase(TestToken reader, String member) {
    awaited(() -> assertThat(items(reader, member)).isEqualTo(1));
    Answer list = api.as(reader).get("/api/cases?memberId=" + member);
    return api.as(reader).get("/api/cases/" + list.body().at("/items/0/id").asString());
  }

  private int items(TestToken reader, String member) {
    return api.as(reader).get("/api/cases?memberId=" + member).body().at("/items").size();
  }

  private long cases(String member) {
    return mongo.getCollection("cases").countDocuments(new Document("memberId", member));
  }

  private static final List<String> RESPONSIBLE = List.of("team", "responsible", "memberId");

  private String responsible(Answer about) {
    Document found = mongo.getCollection("cases").find(new Document("_id", id(about))).first();
    return found == null ? "" : found.getEmbedded(RESPONSIBLE, "");
  }

  /** Everything that was told about the case. */
  private List<String> told(Answer about) {
    return mongo
        .getCollection("event_journal")
        .find(new Document("subject", id(about)))
        .map(event -> event + " " + new String(event.get("data", Binary.class).getData(), UTF_8))
        .into(new ArrayList<>());
  }

  /** What the audit log has about the case: outcomes, and whom they concern. */
  private List<String> recorded(Answer about, String action) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(new Document("object", id(about)).append("action", action))
        .sort(new Document("_id", 1))
        .map(record -> record.getString("outcome") + " " + record.getList("subjects", String.class))
        .into(new ArrayList<>());
  }

  private static List<String> sorted(String... memberIds) {
    return Stream.of(memberIds).sorted().toList();
  }

  private static String responsible(String memberId) {
    return "{\"responsibleId\":\"%s\"}".formatted(memberId);
  }

  private static String dismissal(String member) {
    return "{\"memberId\":\"%s\",\"kind\":\"DISMISSAL\",\"effectiveOn\":\"2026-03-16\"}"
        .formatted(member);
  }

  private static TestToken as(String role, String memberId, String unit) {
    return TestTokens.forUser(user -> user.role(role).memberId(memberId).units(unit));
  }

  private static void awaited(ThrowingRunnable assertion) {
    await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
  }
}
