package org.dayanisma.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.bson.types.Binary;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever lays down an office works on no case any more, even with a token that says otherwise. */
class EndedMandateIT extends RunningCasework {

  /**
   * The test has a branch of its own, because the topics are shared and whoever coordinates a
   * branch gets its cases.
   */
  private final String branch = UUID.randomUUID().toString();

  private final String school = UUID.randomUUID().toString();
  private final String formerId = UUID.randomUUID().toString();
  private final TestToken other =
      TestTokens.forUser(user -> user.role("lawyer").memberId(UUID.randomUUID()).units(branch));

  @BeforeAll
  void aSchoolOfTheBranch() {
    membership.unit(school, List.of(MembershipTopics.ROOT, branch, school));
    await().atMost(Duration.ofSeconds(60)).until(() -> known("known_units", school));
  }

  @Test
  void theCasesOfOthersDoNotExistForAFormerCoordinatorWhoIsStillACaseworker() {
    TestToken former = as("legal-coordinator", "caseworker");
    String theCase = path(takenIn(other));
    String mandate = given("LEGAL_COORDINATOR");
    assertThat(api.as(former).get(theCase).status()).isEqualTo(200);

    membership.mandateEnded(mandate, formerId, "LEGAL_COORDINATOR", branch);

    awaitStatus(former, theCase, 404);
    assertThat(api.as(former).get(theCase).visible())
        .isEqualTo(api.as(former).get("/api/cases/" + UUID.randomUUID()).visible());
    assertThat(api.as(former).get("/api/cases").body().at("/items")).isEmpty();

    given("LEGAL_COORDINATOR");

    awaitStatus(former, theCase, 200);
  }

  /** They stay on the team until somebody removes them, but being on the team is not enough. */
  @Test
  void aFormerLawyerIsOnTheTeamForNothing() {
    TestToken asLawyer = as("lawyer");
    String mandate = given("LAWYER");
    Answer opened = takenIn(asLawyer);
    assertThat(api.as(asLawyer).get(path(opened)).status()).isEqualTo(200);

    membership.mandateEnded(mandate, formerId, "LAWYER", branch);

    awaitStatus(asLawyer, path(opened), 403);
    assertThat(api.as(asLawyer).get("/api/cases").status()).isEqualTo(403);
    assertThat(api.as(asLawyer).post("/api/cases", intake(memberOf(school))).status())
        .isEqualTo(403);
    assertThat(api.as(asLawyer).post(path(opened) + "/sealing", REASON).status()).isEqualTo(403);
    assertThat(api.as(other).get("/api/cases").status()).as("others go on").isEqualTo(200);
  }

  /** The one who took it in counted as chosen; the coordinator is told of its deadlines. */
  @Test
  void theCaseOfALawyerWhoLaidDownTheirOfficeFallsToTheCoordinator() {
    String east = UUID.randomUUID().toString();
    String eastern = UUID.randomUUID().toString();
    String asyaId = UUID.randomUUID().toString();
    String beratId = UUID.randomUUID().toString();
    String mandate = UUID.randomUUID().toString();
    membership.unit(eastern, List.of(MembershipTopics.ROOT, east, eastern));
    membership.mandate(mandate, asyaId, "LAWYER", east);
    membership.mandate(UUID.randomUUID().toString(), beratId, "LEGAL_COORDINATOR", east);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            known("known_units", eastern) && isInTheRegister(asyaId) && isInTheRegister(beratId));
    TestToken asya = TestTokens.forUser(user -> user.role("lawyer").memberId(asyaId).units(east));
    Answer opened = api.as(asya).post("/api/cases", intake(memberOf(eastern)));
    assertThat(opened.body().at("/responsibleId").asString()).as("%s", opened).isEqualTo(asyaId);

    membership.mandateEnded(mandate, asyaId, "LAWYER", east);

    TestToken berat =
        TestTokens.forUser(user -> user.role("legal-coordinator").memberId(beratId).units(east));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(api.as(berat).get(path(opened)).body().at("/responsibleId").asString())
                .isEqualTo(beratId));
    await() // the events stored with the case are in the journal a moment later
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(told(opened, "deadline-set")).anyMatch(event -> event.contains(beratId)));
  }

  private List<String> told(Answer about, String type) {
    return mongo
        .getCollection("event_journal")
        .find(new Document("subject", id(about)))
        .map(event -> event + " " + new String(event.get("data", Binary.class).getData(), UTF_8))
        .into(new ArrayList<>())
        .stream()
        .filter(event -> event.contains(type))
        .toList();
  }

  private Answer takenIn(TestToken by) {
    Answer taken = api.as(by).post("/api/cases", intake(memberOf(school)));
    assertThat(taken.status()).as("%s", taken.body()).isEqualTo(201);
    return taken;
  }

  private String given(String office) {
    String mandate = UUID.randomUUID().toString();
    membership.mandate(mandate, formerId, office, branch);
    await().atMost(Duration.ofSeconds(60)).until(() -> known("known_mandates", mandate));
    return mandate;
  }

  private void awaitStatus(TestToken token, String path, int status) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(api.as(token).get(path).status()).isEqualTo(status));
  }

  private TestToken as(String... roles) {
    return TestTokens.forUser(user -> user.roles(roles).memberId(formerId).units(branch));
  }
}
