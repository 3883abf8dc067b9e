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

/** What the register takes back reaches the cases, in whatever order it is read. */
@Tag("any-store")
class CorrectedMeasureIT extends RunningCasework {

  private final String coordinatorId = UUID.randomUUID().toString();
  private final TestToken coordinator = token("legal-coordinator", coordinatorId);

  @BeforeAll
  void aCoordinator() {
    membership.mandate(
        UUID.randomUUID().toString(), coordinatorId, "LEGAL_COORDINATOR", MembershipTopics.ROOT);
    await().atMost(Duration.ofSeconds(60)).until(() -> isInTheRegister(coordinatorId));
  }

  @Test
  void theRightDaysMoveTheDeadlinesOfTheSameCase() {
    String member = member();
    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    String path = caseOf(member);

    membership.dismissedLater(member, 5);

    Answer corrected = awaitCorrected(path);
    assertThat(corrected.body().at("/effectiveOn").asString()).isEqualTo("2026-03-18");
    assertThat(corrected.body().at("/notifiedOn").asString()).isEqualTo("2026-03-20");
    assertThat(corrected.body().at("/nextSafeOn").asString())
        .as("19 May is a holiday")
        .isEqualTo("2026-05-20");
    assertThat(corrected.body().at("/correction/formerDays/0").asString()).isEqualTo("2026-03-16");
    assertThat(corrected.body().at("/correction/withdrawn").asBoolean()).isFalse();

    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    membership.dismissedLater(member, 5);
    awaitReadUpTo(member, 9);
    assertThat(api.as(coordinator).get(path).body()).isEqualTo(corrected.body());
    assertThat(items(member)).isEqualTo(1);
  }

  @Test
  void aMeasureThatNeverWasClosesACaseThatNobodyTouched() {
    String member = member();
    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    String path = caseOf(member);

    membership.neverDismissed(member, 5);

    Answer closed = awaitCorrected(path);
    assertThat(closed.body().at("/closure/outcome").asString()).isEqualTo("MEASURE_WITHDRAWN");
    assertThat(closed.body().at("/deadlines/0/status").asString()).isEqualTo("CANCELLED");
  }

  /** Nobody may be working on its case any more, and she is still dismissed. */
  @Test
  void aReturnToDutyThatNeverWasBringsTheMeasureBackToSomebody() {
    String member = member();
    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    String path = caseOf(member);
    Answer closed =
        api.as(coordinator)
            .post(path + "/closure", "{\"outcome\":\"REINSTATED\",\"effectiveOn\":\"2026-09-01\"}");
    assertThat(closed.status()).as("%s", closed.body()).isEqualTo(200);

    membership.neverReturned(member, 6);

    await().atMost(Duration.ofSeconds(60)).until(() -> items(member) == 2);
    assertThat(api.as(coordinator).get(path).body().at("/correction").isNull()).isTrue();
    membership.neverReturned(member, 6);
    awaitReadUpTo(member, 9);
    assertThat(items(member)).isEqualTo(2);
  }

  /** A report that was parked among the dead letters is told again after its correction. */
  @Test
  void aReportThatIsReadAfterItsCorrectionOpensNothing() {
    String member = member();
    membership.neverDismissed(member, 5);
    membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16");
    awaitReadUpTo(member, 9);

    assertThat(items(member)).isZero();
  }

  private Answer awaitCorrected(String path) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !api.as(coordinator).get(path).body().at("/correction").isNull());
    return api.as(coordinator).get(path);
  }

  private String caseOf(String member) {
    await().atMost(Duration.ofSeconds(60)).until(() -> items(member) == 1);
    return "/api/cases/"
        + api.as(coordinator)
            .get("/api/cases?memberId=" + member)
            .body()
            .at("/items/0/id")
            .asString();
  }

  private int items(String member) {
    return api.as(coordinator).get("/api/cases?memberId=" + member).body().at("/items").size();
  }

  /** A later event of the member was read, so everything before it was. */
  private void awaitReadUpTo(String member, long sequence) {
    String elsewhere = UUID.randomUUID().toString();
    membership.statusIn(member, sequence, "RETIRED", elsewhere);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            mongo
                    .getCollection("members")
                    .countDocuments(new Document("_id", member).append("unitId", elsewhere))
                == 1);
  }
}
