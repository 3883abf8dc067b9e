package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A member is told to look at their own entry, in words that do not say why. */
@ExtendWith(StoredFieldsCheck.class)
@Tag("any-store")
class OwnEntryIT extends ServiceHarness {

  @ParameterizedTest
  @CsvSource({
    "tr, Kendi kaydınızda yeni bir şey var",
    "kmr, Di qeyda we de tiştekî nû heye",
    "en, There is something new in your own entry"
  })
  void aMemberIsToldOnceOfEachChangeThatTheyAreToLookAtTheirOwnEntry(String language, String title)
      throws Exception {
    String person = uuid();
    others.publish(contact(person, 1, person + "@mail.example", language));
    others.publish(ownEntryChanged(person, 5));
    others.publish(ownEntryChanged(person, 5));
    awaitInbox(person, 1);
    others.publish(ownEntryChanged(person, 6));

    String inbox = awaitInbox(person, 2);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).startsWith(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.member"))
        .isEqualTo("/api/members/" + person);
    assertThat((String) JsonPath.read(inbox, "$.items[1].title")).startsWith(title);
    for (MimeMessage mail : awaitMails(person, 2)) {
      assertBetraysNothing(mail);
    }
    assertThat(items(person)).isEqualTo(2);
  }

  private static SampleEvent ownEntryChanged(String person, long sequence) {
    return SampleEvent.of("membership", "own-entry-changed")
        .with("memberId", person)
        .numbered(sequence);
  }
}
