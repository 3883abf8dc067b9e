package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody whose mail is diverted hears of it at their former address. */
@ExtendWith(StoredFieldsCheck.class)
class ChangedContactIT extends ServiceHarness {

  private final String person = uuid();

  /** Mails to somebody are found by the beginning of the address. */
  private final String before = "before-" + person;

  private final String after = "after-" + person;

  @ParameterizedTest
  @CsvSource({
    "tr, Size ulaşmak için kullanılan bilgiler değiştirildi",
    "kmr, Agahiyên ku pê digihîjin we hatin guhertin",
    "en, The details by which you are reached have changed"
  })
  void theFormerAddressGetsAWordThatBetraysNothing(String language, String subject)
      throws Exception {
    others.publish(contact(person, 1, before + "@mail.example", language));
    others.publish(contact(person, 2, after + "@mail.example", language));

    MimeMessage mail = awaitMails(before, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo(subject);
    assertBetraysNothing(mail);
    String inbox = awaitInbox(person, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("contact-changed");
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.member"))
        .isEqualTo("/api/members/" + person);
    assertThat(mails(after)).isEmpty();
    awaitNothingLeftToTell();
  }

  /** The second change must not keep the person concerned from being told of the first. */
  @Test
  void everyAddressHearsOfItsOwnChange() throws Exception {
    String between = "between-" + person;
    others.publish(contact(person, 1, before + "@mail.example", "en"));
    others.publish(contact(person, 2, between + "@mail.example", "en"));
    others.publish(contact(person, 3, after + "@mail.example", "en"));

    awaitMails(before, 1);
    awaitMails(between, 1);
    awaitInbox(person, 2);
    awaitNothingLeftToTell();
    assertThat(mails(before)).hasSize(1);
    assertThat(mails(between)).hasSize(1);
    assertThat(mails(after)).isEmpty();
  }

  @Test
  void anAddressThatIsTakenAwayIsToldToo() {
    others.publish(contact(person, 1, before + "@mail.example", "en"));
    others.publish(contact(person, 2, null, "en"));

    awaitMails(before, 1);
    awaitInbox(person, 1);
  }

  @Test
  void whereThereWasNoAddressTheInboxTells() throws Exception {
    others.publish(contact(person, 1, null, "en"));
    others.publish(contact(person, 2, after + "@mail.example", "en"));

    awaitInbox(person, 1);
    awaitNothingLeftToTell();
    assertThat(mails(after)).isEmpty();
  }

  @Test
  void anotherNumberIsToldByMail() {
    String with =
        "\"email\":\""
            + before
            + "@mail.example\",\"mobile\":\"+90501739284%d\",\"languages\":[\"en\"]";
    others.publish(contactOf(person, 1, "{" + with.formatted(6) + "}"));
    others.publish(contactOf(person, 2, "{" + with.formatted(7) + "}"));

    awaitMails(before, 1);
    awaitInbox(person, 1);
  }

  @Test
  void replaysAndOtherLanguagesTellNothing() throws Exception {
    SampleEvent first = contact(person, 1, before + "@mail.example", "en");
    SampleEvent second = contact(person, 2, after + "@mail.example", "en");
    others.publish(first);
    others.publish(second);
    awaitMails(before, 1);
    awaitNothingLeftToTell();

    for (SampleEvent again : List.of(first, second, first)) {
      others.publish(again);
    }
    others.publish(contact(person, 3, after + "@mail.example", "tr"));
    String last = "last-" + person; // its mail shows that all before it have been read
    others.publish(contact(person, 4, last + "@mail.example", "tr"));

    awaitMails(after, 1);
    awaitInbox(person, 2);
    awaitNothingLeftToTell();
    assertThat(mails(before)).hasSize(1);
    assertThat(mails(after)).hasSize(1);
    assertThat(items(person)).isEqualTo(2);
  }

  /** The address that would be told last is gone with everything else. */
  @Test
  void anErasureTellsNothing() throws Exception {
    others.publish(contact(person, 1, before + "@mail.example", "en"));
    others.publish(contact(person, 2, null, "en").withoutBody());
    await().atMost(Duration.ofSeconds(30)).until(() -> byId("recipients", person) == null);

    others.publish(contact(person, 1, before + "@mail.example", "en"));
    String marker = Topics.besides(person);
    others.publish(contact(marker, 1, "marker@mail.example", "en"));
    await().atMost(Duration.ofSeconds(30)).until(() -> byId("recipients", marker) != null);

    assertThat(mails(before)).isEmpty();
    assertThat(items(person)).isZero();
  }

  private void awaitNothingLeftToTell() {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          Document stored = byId("recipients", person);
          return stored != null
              && stored.get("changes", new Document()).isEmpty()
              && stored.containsKey("changes");
        });
  }
}
