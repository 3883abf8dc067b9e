package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whoever lays down an office of oversight sees neither the audit log nor who is locked, and
 * releases nobody, even with a token that says otherwise. They keep what is their own as a member.
 */
@ExtendWith(StoredFieldsCheck.class)
class EndedMandateIT extends ServiceHarness {

  private static final String RECORDS = "/api/audit-records";
  private static final String LOCKS = "/api/reading-locks";

  private final String unit = path.getFirst();
  private final String mandate = uuid();

  @Test
  void aFormerAuditorReadsNoAuditLog() {
    others.publish(told("mandate-started", 1, "AUDITOR"));
    awaitHeld(true);
    assertThat(as("auditor", "GET", RECORDS).status()).isEqualTo(200);
    assertThat(as("auditor", "GET", LOCKS).status()).isEqualTo(200);

    others.publish(told("mandate-ended", 2, "AUDITOR"));

    awaitHeld(false);
    assertThat(as("auditor", "GET", RECORDS).status()).isEqualTo(403);
    assertThat(as("auditor", "GET", LOCKS).status()).isEqualTo(403);
    assertThat(as("auditor", "GET", "/api/me/inbox").status()).isEqualTo(200);
    assertThat(asOther("GET", RECORDS).status()).as("others go on").isEqualTo(200);
  }

  @Test
  void aFormerDataProtectionOfficerReleasesNobody() {
    String release = LOCKS + "/" + uuid() + "/release";
    assertThat(as("data-protection-officer", "POST", release).status())
        .as("nobody is locked")
        .isEqualTo(404);

    others.publish(told("mandate-ended", 2, "DATA_PROTECTION_OFFICER"));

    awaitHeld(false);
    assertThat(as("data-protection-officer", "POST", release).status()).isEqualTo(403);
    assertThat(as("data-protection-officer", "GET", LOCKS).status()).isEqualTo(403);
  }

  /** As after a restore; the operators are told to publish everything again. */
  @Test
  void aStoreThatForgotTheEndLearnsItWhenTheEventsComeAgain() {
    List<SampleEvent> history =
        List.of(told("mandate-started", 1, "AUDITOR"), told("mandate-ended", 2, "AUDITOR"));
    others.publish(history);
    awaitHeld(false);
    database().getCollection("known_mandates").deleteOne(new Document("_id", mandate));
    assertThat(as("auditor", "GET", RECORDS).status())
        .as("what the register has never heard of counts as the token says")
        .isEqualTo(200);

    others.publish(history);

    awaitHeld(false);
    assertThat(as("auditor", "GET", RECORDS).status()).isEqualTo(403);
  }

  private SampleEvent told(String type, long sequence, String office) {
    SampleEvent told =
        SampleEvent.of("membership", type)
            .with("mandateId", mandate)
            .with("memberId", member)
            .with("unitId", unit)
            .with("office", office)
            .numbered(sequence);
    return type.equals("mandate-started")
        ? told.with("unitPath", List.of(unit))
        : told.with("endedOn", "2026-03-16");
  }

  private void awaitHeld(boolean held) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            database()
                    .getCollection("known_mandates")
                    .countDocuments(new Document("_id", mandate).append("held", held))
                == 1);
  }

  private Answer as(String role, String method, String url) {
    return send(method, url, member, role);
  }

  private Answer asOther(String method, String url) {
    return send(method, url, uuid(), "auditor");
  }

  private Answer send(String method, String url, String person, String role) {
    TestToken token = TestTokens.forUser(user -> user.role(role).memberId(person).units(unit));
    return Api.at(port).as(token).send(method, url, null);
  }
}
