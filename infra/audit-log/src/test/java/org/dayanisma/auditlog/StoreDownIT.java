package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The audit log has a server of its own, and that is gone; everything else is there. */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = {
      "spring.config.name=audit-test",
      "dayanisma.audit.mongodb-uri=mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200",
      "dayanisma.audit.patience=300ms"
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform
@Tag("any-store")
class StoreDownIT {

  @LocalServerPort int port;

  @Test
  void nothingSensitiveIsReadOut() {
    Client officer = as("branch-officer");
    Client.Answer answer = officer.get("/api/people/" + UUID.randomUUID());
    assertThat(answer.problem()).isEqualTo("503 audit-unavailable");
    assertThat(answer.text()).doesNotContain("secret");
    assertThat(officer.get("/api/people?id=a,b").problem()).isEqualTo("503 audit-unavailable");
    assertThat(as("auditor").get("/api/audit-records").problem())
        .isEqualTo("503 audit-unavailable");
    assertThat(as("data-protection-officer").get("/api/reading-locks").problem())
        .isEqualTo("503 audit-unavailable");
  }

  /** Otherwise the refusal would answer the question. */
  @Test
  void nobodyIsEnteredWhereSomebodyKnownWouldBeRefused() {
    for (String somebody : new String[] {"known-1", "unknown-1"}) {
      assertThat(as("branch-officer").post("/api/entries/" + somebody).problem())
          .isEqualTo("503 audit-unavailable");
    }
  }

  @Test
  void nothingIsChangedThatCannotBeRecorded() {
    assertThat(as("branch-officer").post("/api/people/wrong-1/change").problem())
        .as("the deed would say 422")
        .isEqualTo("503 audit-unavailable");
  }

  /** So a wrong purpose is refused at once, however long the store takes. */
  @Test
  void aPurposeIsCheckedBeforeAnythingIsRead() {
    String self = UUID.randomUUID().toString();
    Client member =
        new Client(port, TestTokens.forUser(user -> user.role("member").memberId(self)));

    assertThat(
            as("branch-officer").post("/api/people/well-1/change", "X-Purpose", "audit").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(as("branch-officer").get("/api/people/a", "X-Purpose", "gossip").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(as("data-protection-officer").post("/api/people/a/greeting").problem())
        .isEqualTo("403 purpose-required");
    assertThat(member.post("/api/people/" + self + "/greeting", "X-Purpose", "gossip").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(member.get("/api/people/" + self, "X-Purpose", "gossip").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(AuditTestApplication.LOOKED_UP).doesNotContain(self);
  }

  @Test
  void whatIsNotSensitiveGoesOn() {
    assertThat(as("branch-officer").get("/api/weather").status()).isEqualTo(200);
    String self = UUID.randomUUID().toString();
    assertThat(
            new Client(port, TestTokens.forUser(user -> user.role("member").memberId(self)))
                .get("/api/people/" + self)
                .status())
        .isEqualTo(200);
  }

  /**
   * It was kept when it was about the caller, which needs no record; giving it to an officer would
   * need one.
   */
  @Test
  void noKeptAnswerIsReadOutEither() {
    String user = UUID.randomUUID().toString();
    String person = UUID.randomUUID().toString();
    String greeting = "/api/people/" + person + "/greeting";
    Client self =
        new Client(port, TestTokens.forUser(u -> u.id(user).role("member").memberId(person)));
    assertThat(self.post(greeting, "Idempotency-Key", user).status()).isEqualTo(200);
    assertThat(self.post(greeting, "Idempotency-Key", user).status()).isEqualTo(200);

    Client officer = new Client(port, TestTokens.forUser(u -> u.id(user).role("branch-officer")));
    Client.Answer again = officer.post(greeting, "Idempotency-Key", user);

    assertThat(again.problem()).isEqualTo("503 audit-unavailable");
    assertThat(again.text()).doesNotContain("secret");
    assertThat(AuditTestApplication.GREETINGS).containsOnlyOnce(person);
  }

  private Client as(String role) {
    return new Client(port, TestTokens.forUser(user -> user.role(role)));
  }
}
