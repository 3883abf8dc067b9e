package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The log has a change before it is tried, and what came of it before it is answered. */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
class ChangeIT {

  private final String person = UUID.randomUUID().toString();
  private final String officer = UUID.randomUUID().toString();

  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AuditLog audit;

  @ParameterizedTest
  @CsvSource({
    "well,   '',                      done",
    "taken,  409 taken,               in-conflict",
    "stale,  412 precondition-failed, in-conflict",
    "wrong,  422 invalid,             refused",
    "barred, 403 forbidden,           refused",
    "gone,   404 not-found,           not-found",
    "broken, 500 unexpected,          failed"
  })
  void whatCameOfItStandsInASecondRecord(String kind, String problem, String outcome) {
    String changed = kind + "-" + person;

    Client.Answer answer = officer().post(path(changed));

    if (problem.isEmpty()) {
      assertThat(answer.text()).isEqualTo("changed");
    } else {
      assertThat(answer.problem()).isEqualTo(problem);
    }
    List<AuditRecord> records = recordsOf(changed);
    assertThat(records)
        .extracting(record -> record.outcome().code())
        .containsExactly(outcome, "begun");
    assertThat(records)
        .allSatisfy(record -> {
          assertThat(record.actor()).isEqualTo(officer);
          assertThat(record.action()).isEqualTo("change-person");
          assertThat(record.object()).isEqualTo("thing-" + changed);
          assertThat(record.subjects()).containsExactly(changed);
          assertThat(record.purpose()).isEqualTo("membership-administration");
        });
  }

  /** The person is not there before, so the deed tells about nobody and is no reading. */
  @Test
  void whoeverEntersSomebodyIsRecordedAndReadsNothing() {
    for (int i = 0; i < 10; i++) { // more than anybody may read about
      assertThat(officer().post("/api/entries/" + i + "-" + person).status()).isEqualTo(200);
    }

    assertThat(recordsOf("9-" + person))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.actor()).isEqualTo(officer);
          assertThat(record.action()).isEqualTo("enter-person");
          assertThat(record.purpose()).isEqualTo("membership-administration");
          assertThat(record.outcome()).isEqualTo(RecordedOutcome.DONE);
          assertThat(record.details()).containsEntry("unit", "u1");
        });
    assertThat(audit.search(null, officer, null, 2))
        .as("begun before it was known whom it would enter")
        .extracting(record -> record.outcome().code() + record.subjects().size())
        .containsExactly("done1", "begun0");
  }

  /** What the refusal told is a record of its own beside what came of the deed. */
  @Test
  void aRefusalThatTellsOfSomebodyIsNoEntryAndIsAReading() {
    assertThat(officer().post("/api/entries/known-" + person).problem()).isEqualTo("409 known");

    assertThat(audit.search(null, officer, null, 10))
        .extracting(record -> record.outcome().code() + record.subjects())
        .containsExactly("disclosed[known-" + person + "]", "in-conflict[]", "begun[]");
  }

  @Test
  void aChangeCountsAsAReadingAndOnce() {
    assertThat(officer().get("/api/people?id=a1,a2,a3").status()).isEqualTo(200);
    assertThat(officer().post(path("wrong-" + person)).status()).isEqualTo(422);
    assertThat(officer().post(path("wrong-" + person)).status()).isEqualTo(422);

    assertThat(officer().post(path("well-" + person)).problem()).isEqualTo("403 step-up-required");

    assertThat(recordsOf("well-" + person))
        .as("nothing was tried")
        .extracting(AuditRecord::outcome)
        .containsExactly(RecordedOutcome.STEP_UP_REQUIRED);
  }

  @Test
  void whoeverIsLockedChangesNothingAndIsToldNothing() {
    String people =
        String.join(",", IntStream.range(0, 10).mapToObj(i -> "b" + i).toArray(String[]::new));
    assertThat(officer().get("/api/people?id=" + people).problem()).isEqualTo("403 reading-locked");

    for (String somebody : List.of("well-", "taken-", "wrong-")) {
      assertThat(officer().post(path(somebody + person)).problem()).isEqualTo("403 reading-locked");
      assertThat(recordsOf(somebody + person)).isEmpty();
    }
  }

  @Test
  void aProgramThatMayOnlyWriteIsRefusedWhomeverItNames() {
    Client writer = program("people:write");
    Client both = program("people:read people:write");

    for (String somebody : List.of("well-", "taken-")) {
      assertThat(writer.post(path(somebody + person)).problem())
          .isEqualTo("403 insufficient-scope");
    }
    assertThat(both.post(path("well-" + person)).status()).isEqualTo(200);
  }

  @Test
  void whoeverChangesTheirOwnLeavesNoRecord() {
    Client self =
        new Client(port, TestTokens.forUser(user -> user.role("member").memberId(person)));

    assertThat(self.post(path(person)).status()).isEqualTo(200);

    assertThat(recordsOf(person)).isEmpty();
  }

  private static String path(String somebody) {
    return "/api/people/" + somebody + "/change";
  }

  /** Newest first. */
  private List<AuditRecord> recordsOf(String subject) {
    return audit.search(subject, null, null, 10);
  }

  private Client officer() {
    return new Client(port, TestTokens.forUser(user -> user.id(officer).role("branch-officer")));
  }

  private Client program(String scope) {
    return new Client(
        port,
        TestTokens.forUser(user -> user.role("branch-officer"))
            .withClaim("scope", scope)
            .withClaim("purposes", List.of("membership-administration")));
  }
}
