package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A member whose case opened is told that something concerns them, in words that do not say what.
 */
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class OwnCaseNoticeIT extends ServiceHarness {

  private final String measure = uuid();

  @ParameterizedTest
  @CsvSource({
    "tr, Sizi ilgilendiren yeni bir şey var; lütfen bakın",
    "kmr, Tiştekî nû heye ku bi we re têkildar e; ji kerema xwe lê binêrin",
    "en, There is something new that concerns you; please look at it"
  })
  void aMemberIsToldOnceOfTheirCaseAndTheMailBetraysNothing(String language, String title)
      throws Exception {
    others.publish(contact(member, 1, member + "@mail.example", language));
    others.publish(opened(caseId));
    others.publish(opened(caseId));

    String inbox = awaitInbox(member, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).isEqualTo(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("own-case");
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.own-cases"))
        .isEqualTo("/api/me/cases");
    assertThat(inbox).doesNotContain(caseId, measure);
    MimeMessage mail = awaitMails(member, 1).getFirst();
    assertBetraysNothing(mail);
    awaitStatus(member, "DELIVERED");
    awaitTheEndOf(caseId);
    assertThat(items(member)).isEqualTo(1);
    assertThat(mails(member)).hasSize(1);
  }

  /** Whoever reads the inbox cannot tell that there was another case, nor whoever counts mails. */
  @Test
  void aCaseBesideASealedOneOfTheSameMeasureLooksLikeTheFirst() throws Exception {
    String beside = uuid();
    others.publish(contact(member, 1, member + "@mail.example", "en"));
    others.publish(opened(caseId).with("openedAt", "2026-03-16T10:00:05Z"));
    awaitMails(member, 1);
    others.publish(ofCase("case-sealed", caseId, 2));
    awaitRows(0);

    others.publish(opened(caseId)); // told again
    others.publish(opened(beside).with("openedAt", "2026-03-20T10:00:05Z"));

    awaitRows(1);
    awaitTheEndOf(caseId);
    awaitTheEndOf(beside);
    String inbox = awaitInbox(member, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].at")).isEqualTo("2026-03-20T10:00:05Z");
    assertThat(items(member)).isEqualTo(1);
    assertThat(mails(member)).hasSize(1);
  }

  @Test
  void aCaseWhoseSealIsLiftedIsToldOfWithoutASecondMail() throws Exception {
    others.publish(contact(member, 1, member + "@mail.example", "en"));
    others.publish(opened(caseId));
    awaitMails(member, 1);
    others.publish(ofCase("case-sealed", caseId, 2));
    awaitRows(0);
    others.publish(ofCase("case-unsealed", caseId, 3));
    awaitRows(1);
    assertThat(mails(member)).hasSize(1);
  }

  /** They hide that they are a member; the inbox, behind the sign-in, tells them all the same. */
  @Test
  void whoeverWantsNoMailGetsNone() throws Exception {
    others.publish(contact(member, 1, member + "@mail.example", "en"));
    String choice = "{\"languages\":[],\"channels\":{\"email\":false}}";
    assertThat(
            as(member).havingSeen("\"0\"").put("/api/me/notification-preferences", choice).status())
        .isEqualTo(200);

    others.publish(opened(caseId));

    awaitInbox(member, 1);
    awaitStatus(member, "MUTED");
    assertThat(mails(member)).isEmpty();
  }

  /** Somebody whom the contacts do not name, or name no more: no mail, and no error. */
  @Test
  void whoeverIsNotInTheContactsGetsNoMailAndNobodyElseWaitsForThem() throws Exception {
    String erased = uuid();
    SampleEvent known = contact(erased, 1, erased + "@mail.example", "en");
    others.publish(known);
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("recipients", erased) != null);
    others.publish(known.numbered(2).withoutBody());
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("recipients", erased) == null);

    others.publish(opened(caseId).with("memberId", erased));
    others.publish(opened(uuid()).with("measureId", uuid()));

    awaitStatus(erased, "WAITING_FOR_CONTACT");
    awaitStatus(member, "WAITING_FOR_CONTACT");
    assertThat(mails(erased)).isEmpty();
    assertThat(mails(member)).isEmpty();
  }

  private void awaitRows(int rows) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(items(member)).isEqualTo(rows));
  }

  /** All that was told of this case has been read. */
  private void awaitTheEndOf(String read) {
    String marker = uuid();
    others.publish(
        ofCase("case-assigned", read, 9).with("memberId", marker).with("role", "RESPONSIBLE"));
    awaitInbox(marker, 1);
  }

  private SampleEvent opened(String id) {
    return caseOpened(null).with("caseId", id).with("measureId", measure);
  }

  private static SampleEvent ofCase(String type, String id, long sequence) {
    return SampleEvent.of("casework", type).with("caseId", id).numbered(sequence);
  }
}
