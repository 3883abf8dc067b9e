package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.dayanisma.notification.EventsOfOthers.Event;
import org.dayanisma.testkit.StoredFieldsCheck;
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
  void aFormerAuditorReadsNoAuditLog() throws Exception {
    others.publish(told("mandate-started", 1, "AUDITOR"));
    awaitHeld(true);
    assertThat(as("auditor", "GET", RECORDS).statusCode()).isEqualTo(200);
    assertThat(as("auditor", "GET", LOCKS).statusCode()).isEqualTo(200);

    others.publish(told("mandate-ended", 2, "AUDITOR"));

    awaitHeld(false);
    assertThat(as("auditor", "GET", RECORDS).statusCode()).isEqualTo(403);
    assertThat(as("auditor", "GET", LOCKS).statusCode()).isEqualTo(403);
    assertThat(as("auditor", "GET", "/api/me/inbox").statusCode()).isEqualTo(200);
    assertThat(asOther("GET", RECORDS).statusCode()).as("others go on").isEqualTo(200);
  }

  @Test
  void aFormerDataProtectionOfficerReleasesNobody() throws Exception {
    String release = LOCKS + "/" + uuid() + "/release";
    assertThat(as("data-protection-officer", "POST", release).statusCode())
        .as("nobody is locked")
        .isEqualTo(404);

    others.publish(told("mandate-ended", 2, "DATA_PROTECTION_OFFICER"));

    awaitHeld(false);
    assertThat(as("data-protection-officer", "POST", release).statusCode()).isEqualTo(403);
    assertThat(as("data-protection-officer", "GET", LOCKS).statusCode()).isEqualTo(403);
  }

  /** As after a restore; the operators are told to publish everything again. */
  @Test
  void aStoreThatForgotTheEndLearnsItWhenTheEventsComeAgain() throws Exception {
    List<Event> history =
        List.of(told("mandate-started", 1, "AUDITOR"), told("mandate-ended", 2, "AUDITOR"));
    publish(history);
    awaitHeld(false);
    database().getCollection("known_mandates").deleteOne(new Document("_id", mandate));
    assertThat(as("auditor", "GET", RECORDS).statusCode())
        .as("what the register has never heard of counts as the token says")
        .isEqualTo(200);

    publish(history);

    awaitHeld(false);
    assertThat(as("auditor", "GET", RECORDS).statusCode()).isEqualTo(403);
  }

  private void publish(List<Event> events) throws Exception {
    for (Event event : events) {
      others.publish(event);
    }
  }

  private Event told(String type, long sequence, String office) {
    String day = type.equals("mandate-started") ? "startedOn" : "endedOn";
    return Event.of(
        "membership.mandates",
        "org.dayanisma.membership." + type + ".v1",
        mandate,
        sequence,
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],\"office\":\"%s\",\"%s\":\"2026-03-16\"}"
            .formatted(mandate, member, unit, unit, office, day));
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

  private HttpResponse<String> as(String role, String method, String url) throws Exception {
    return send(method, url, member, role);
  }

  private HttpResponse<String> asOther(String method, String url) throws Exception {
    return send(method, url, uuid(), "auditor");
  }

  private HttpResponse<String> send(String method, String url, String person, String role)
      throws Exception {
    String bearer =
        TestTokens.forUser(user -> user.role(role).memberId(person).units(unit)).bearer();
    return client.send(
        request(method, port, url, null).header("Authorization", bearer).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
