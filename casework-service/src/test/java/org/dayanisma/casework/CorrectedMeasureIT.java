package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.TestToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the register takes back reaches the cases, in whatever order it is read. */
@Tag("any-store")
class CorrectedMeasureIT extends RunningCasework {

  private static final Duration LONG = Duration.ofSeconds(60);
  private static final String DAY = "2026-03-16";

  private final String coordinatorId = UUID.randomUUID().toString();
  private final TestToken coordinator = token("legal-coordinator", coordinatorId);

  @BeforeAll
  void aCoordinator() {
    membership.mandate(
        UUID.randomUUID().toString(), coordinatorId, "LEGAL_COORDINATOR", MembershipTopics.ROOT);
    await().atMost(LONG).until(() -> isInTheRegister(coordinatorId));
  }

  @Test
  void theRightDaysMoveTheDeadlinesOfTheSameCase() {
    Dismissed her = dismissed();

    membership.dismissedLater(her.member(), 5);

    Answer corrected = awaitCorrected(her);
    assertThat(corrected.body().at("/effectiveOn").asString()).isEqualTo("2026-03-18");
    assertThat(corrected.body().at("/notifiedOn").asString()).isEqualTo("2026-03-20");
    assertThat(corrected.body().at("/nextSafeOn").asString())
        .as("19 May is a holiday")
        .isEqualTo("2026-05-20");
    assertThat(corrected.body().at("/correction/withdrawn").asBoolean()).isFalse();
    JsonNode former = corrected.body().at("/correction/formerDays/0");
    assertThat(former.at("/effectiveOn").asString()).isEqualTo("2026-03-16");
    assertThat(former.at("/notifiedOn").asString()).isEqualTo("2026-03-16");
    assertThat(former.at("/source").asString()).isEqualTo("REGISTER");
    assertThat(former.at("/moved/0/was/safeOn").asString()).isEqualTo("2026-05-15");
    assertThat(former.at("/moved/0/became/safeOn").asString()).isEqualTo("2026-05-20");

    membership.status(her.member(), 4, "DISMISSED", DAY, DAY);
    membership.dismissedLater(her.member(), 5);
    assertNothingFollows(her, corrected);
  }

  @Test
  void aMeasureThatNeverWasClosesACaseThatNobodyTouched() {
    Dismissed her = dismissed();

    membership.neverDismissed(her.member(), 5);

    Answer closed = awaitCorrected(her);
    assertThat(closed.body().at("/closure/outcome").asString()).isEqualTo("MEASURE_WITHDRAWN");
    assertThat(closed.body().at("/deadlines/0/status").asString()).isEqualTo("CANCELLED");
  }

  /** The court's decision was misread: she is still dismissed, and her case is the same. */
  @Test
  void aReinstatementThatNeverWasOpensItsCaseAgainAndNoOther() {
    Dismissed her = dismissed();
    close(coordinator, her.path());

    membership.neverReturned(her.member(), 6);

    Answer again = awaitCorrected(her);
    assertThat(again.body().at("/status").asString()).isEqualTo("OPEN");
    assertThat(again.body().at("/closure").isNull()).isTrue();
    assertThat(again.body().at("/correction/takenBack/outcome").asString()).isEqualTo("REINSTATED");
    assertThat(again.body().at("/correction/takenBack/note").asString()).isEqualTo("CANARY-note");
    assertThat(again.body().at("/deadlines/0/status").asString()).isEqualTo("OPEN");
    assertThat(stored(again)).doesNotContain("CANARY");

    membership.neverReturned(her.member(), 6);
    assertNothingFollows(her, again);
  }

  @Test
  void aSealedCaseIsOpenAgainForItsTeamAndNobodyElseSeesAnyOther() {
    String member = member();
    String measure =
        "{\"memberId\":\"%s\",\"kind\":\"DISMISSAL\",\"effectiveOn\":\"%s\"}"
            .formatted(member, DAY);
    Answer taken = api.as(lawyer).post("/api/cases", measure);
    membership.status(member, 4, "DISMISSED", DAY, DAY);
    await()
        .atMost(LONG)
        .until(() -> api.as(lawyer).get(path(taken)).body().at("/version").asLong() > 2);
    seal(taken);
    close(lawyer, path(taken));

    membership.neverReturned(member, 6);
    awaitReadUpTo(member, 9);

    Answer again = api.as(lawyer).get(path(taken));
    assertThat(again.body().at("/status").asString()).isEqualTo("OPEN");
    assertThat(again.body().at("/sealed").asBoolean()).isTrue();
    assertThat(items(member)).as("for the coordinator").isZero();
    assertThat(api.as(coordinator).get(path(taken)).status()).isEqualTo(404);
  }

  /** A report that was parked among the dead letters is told again after its correction. */
  @Test
  void aReportThatIsReadAfterItsCorrectionOpensNothing() {
    String member = member();
    membership.neverDismissed(member, 5);
    membership.status(member, 4, "DISMISSED", DAY, DAY);
    awaitReadUpTo(member, 9);

    assertThat(items(member)).isZero();
  }

  /** Somebody who was dismissed, and the path of her case. */
  private record Dismissed(String member, String path) {}

  private Dismissed dismissed() {
    String member = member();
    membership.status(member, 4, "DISMISSED", DAY, DAY);
    await().atMost(LONG).until(() -> items(member) == 1);
    Answer list = api.as(coordinator).get("/api/cases?memberId=" + member);
    return new Dismissed(member, "/api/cases/" + list.body().at("/items/0/id").asString());
  }

  private void close(TestToken by, String path) {
    String back =
        "{\"outcome\":\"REINSTATED\",\"effectiveOn\":\"2026-09-01\",\"note\":\"CANARY-note\"}";
    Answer closed = api.as(by).post(path + "/closure", back);
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);
  }

  private Answer awaitCorrected(Dismissed her) {
    await()
        .atMost(LONG)
        .until(() -> !api.as(coordinator).get(her.path()).body().at("/correction").isNull());
    return api.as(coordinator).get(her.path());
  }

  private void assertNothingFollows(Dismissed her, Answer from) {
    awaitReadUpTo(her.member(), 9);
    assertThat(api.as(coordinator).get(her.path()).body()).isEqualTo(from.body());
    assertThat(items(her.member())).isEqualTo(1);
  }

  private int items(String member) {
    return api.as(coordinator).get("/api/cases?memberId=" + member).body().at("/items").size();
  }

  /** A later event of the member was read, so everything before it was. */
  private void awaitReadUpTo(String member, long sequence) {
    String elsewhere = UUID.randomUUID().toString();
    membership.statusIn(member, sequence, "RETIRED", elsewhere);
    await()
        .atMost(LONG)
        .until(() ->
            mongo
                    .getCollection("members")
                    .countDocuments(new Document("_id", member).append("unitId", elsewhere))
                == 1);
  }
}
