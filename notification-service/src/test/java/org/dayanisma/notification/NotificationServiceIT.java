package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The story: events on a real broker in, rows and real mails out. */
@ExtendWith(StoredFieldsCheck.class)
class NotificationServiceIT extends ServiceHarness {

  @ParameterizedTest
  @CsvSource({
    "tr, Sorumlusu olduğunuz yeni bir dosya açıldı, Yeni bir bildiriminiz var",
    "kmr, Dosyeyeke nû ya ku hûn jê berpirsiyar in vebû, Agahdariyeke we ya nû heye",
    "en, A new case was opened and you are responsible for it, You have a new notice"
  })
  void tellsTheResponsibleInTheirLanguageAndTheMailBetraysNothing(
      String language, String title, String subject) throws Exception {
    String lawyer = uuid();
    others.publish(contact(lawyer, 1, lawyer + "@mail.example", language));
    others.publish(caseOpened(lawyer));

    String inbox = awaitInbox(lawyer, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].title")).isEqualTo(title);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("case-opened");
    assertThat((Boolean) JsonPath.read(inbox, "$.items[0].read")).isFalse();
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.case"))
        .isEqualTo("/api/cases/" + caseId);

    MimeMessage mail = awaitMails(lawyer, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo(subject);
    assertBetraysNothing(mail);
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getMessageID()).matches("<[0-9a-f-]{36}@notice\\.example>");
    assertThat(mail.getSentDate()).isNotNull();
    awaitStatus(lawyer, "DELIVERED");
  }

  @Test
  void tellsOrganisersOfTheUnitAndThoseAboveEvenIfTheirMandateComesLater() {
    String near = uuid();
    String late = uuid();
    String elsewhere = uuid();
    others.publish(mandate(near, path.get(2), "ORGANISER"));
    others.publish(mandate(elsewhere, uuid(), "ORGANISER"));
    others.publish(mandate(elsewhere, path.get(0), "LAWYER"));
    others.publish(caseOpened(null));
    awaitInbox(near, 1);
    others.publish(mandate(late, path.get(0), "ORGANISER"));

    String inbox = awaitInbox(late, 1);
    assertThat((String) JsonPath.read(inbox, "$.items[0].type")).isEqualTo("member-needs-support");
    assertThat((String) JsonPath.read(inbox, "$.items[0].links.member"))
        .isEqualTo("/api/members/" + member);
    assertThat(items(elsewhere)).isZero();
  }

  @Test
  void theMailWaitsForTheContactTheRowDoesNot() {
    String lawyer = uuid();
    others.publish(caseOpened(lawyer));
    awaitInbox(lawyer, 1);
    awaitStatus(lawyer, "WAITING_FOR_CONTACT");
    others.publish(contact(lawyer, 1, null, "en"));
    others.publish(contact(lawyer, 2, lawyer + "@mail.example", "en"));
    awaitMails(lawyer, 1);
    awaitStatus(lawyer, "DELIVERED");
  }

  @Test
  void replayedShuffledAndDuplicatedEventsMakeOneRowAndOneMailEach() throws Exception {
    List<String> people = Stream.generate(ServiceHarness::uuid).limit(20).toList();
    String campaign = uuid();
    List<SampleEvent> events = new ArrayList<>();
    for (String person : people) {
      events.add(contact(person, 1, person + "@mail.example", "tr"));
    }
    events.add(audience(campaign, 1, people));
    events.add(audience(campaign, 2, people.subList(5, 20)));
    List<SampleEvent> twice = new ArrayList<>(events);
    twice.addAll(events);
    twice.addAll(events.subList(15, events.size()));
    Collections.shuffle(twice, new Random(4688));
    others.publish(twice);
    String marker = uuid(); // its row shows that the partition has been read to its end
    others.publish(audience(campaign, 3, List.of(marker)));
    awaitInbox(marker, 1);
    for (String person : people) {
      awaitInbox(person, 1);
      awaitMails(person, 1);
      awaitStatus(person, "DELIVERED");
    }
    for (String person : people) {
      assertThat(items(person)).isEqualTo(1);
      assertThat(mails(person)).hasSize(1);
    }
  }

  @Test
  void aMailServerThatComesBackGetsTheMailOnceAndHealthStaysUpMeanwhile() throws Exception {
    String lawyer = uuid();
    mailServer.stop();
    try {
      others.publish(contact(lawyer, 1, lawyer + "@mail.example", "tr"));
      others.publish(caseOpened(lawyer));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(
              () -> assertThat(String.valueOf(delivery(lawyer))).contains("SERVER_UNREACHABLE"));
      assertThat(Api.at(managementPort).get("/actuator/health").status()).isEqualTo(200);
    } finally {
      mailServer = started();
    }
    awaitStatus(lawyer, "DELIVERED");
    assertThat(mails(lawyer)).hasSize(1);
  }

  @Test
  void contactsRestEncrypted() {
    String lawyer = uuid();
    others.publish(contact(lawyer, 1, "canary-" + lawyer + "@mail.example", "kmr"));
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("recipients", lawyer) != null);
    Document stored = Objects.requireNonNull(byId("recipients", lawyer));
    assertThat(String.valueOf(stored)).doesNotContain("canary", "mail.example");
    // ciphertext, not "free of kmr": random base64 holds every pair of letters sooner or later
    assertThat(List.of("email", "languages"))
        .allSatisfy(
            field -> assertThat(stored.getString(field)).matches("v1\\.\\d+\\.[A-Za-z0-9_-]{60,}"));
  }

  @Test
  void whoIsErasedStaysForgottenWhateverIsReplayed() throws Exception {
    String gone = uuid();
    String neighbour = uuid();
    SampleEvent before = contact(gone, 1, gone + "@mail.example", "kmr");
    others.publish(before);
    others.publish(contact(neighbour, 1, neighbour + "@mail.example", "en"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> byId("recipients", gone) != null && byId("recipients", neighbour) != null);
    Document backedUp = Objects.requireNonNull(byId("recipients", gone));
    String choice = "{\"languages\":[\"ar\"],\"channels\":{\"email\":true}}";
    assertThat(
            as(gone).havingSeen("\"0\"").put("/api/me/notification-preferences", choice).status())
        .isEqualTo(200);

    others.publish(before.numbered(2).withoutBody());
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("recipients", gone) == null);

    // An old topic from its beginning, with a newer number even; and an old store.
    others.publish(before);
    others.publish(contact(gone, 9, gone + "@mail.example", "kmr"));
    database().getCollection("recipients").insertOne(backedUp);
    others.publish(audience(uuid(), 1, List.of(gone, neighbour)));
    awaitMails(neighbour, 1);
    awaitInbox(gone, 1);

    assertThat(mails(gone)).isEmpty();
    assertThat(as(gone).get("/api/me/notification-preferences").raw().body())
        .doesNotContain("\"ar\"");
    assertThat(
            as(gone).havingSeen("\"0\"").put("/api/me/notification-preferences", choice).status())
        .isEqualTo(404);
  }

  @Test
  void pagesReadsAndMarksOwnRowsOnly() {
    String person = uuid();
    for (int i = 0; i < 25; i++) {
      others.publish(audience(uuid(), 1, List.of(person)));
    }
    awaitInbox(person, 25);
    String first = as(person).get("/api/me/inbox?limit=10").raw().body();
    String next = JsonPath.read(first, "$.next");
    String second = as(person).get(next).raw().body();
    String third = as(person).get(JsonPath.read(second, "$.next")).raw().body();
    assertThat(JsonPath.<String>read(third, "$.next")).isNull();
    List<String> ids = new ArrayList<>();
    Stream.of(first, second, third)
        .forEach(page -> ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id")));
    assertThat(ids).hasSize(25).doesNotHaveDuplicates();

    String read = "/api/me/inbox/" + ids.getFirst() + "/read";
    assertThat(as(uuid()).send("POST", read, null).status()).isEqualTo(404);
    assertThat(as(person).send("POST", read, null).status()).isEqualTo(200);
    Answer again = as(person).send("POST", read, null);
    assertThat(again.status()).isEqualTo(200);
    assertThat((Boolean) JsonPath.read(again.raw().body(), "$.read")).isTrue();
  }

  @Test
  void preferencesDecideLanguageAndMailButNotWhatCannotBeMuted() throws Exception {
    String person = uuid();
    others.publish(contact(person, 1, person + "@mail.example", "tr"));
    String url = "/api/me/notification-preferences";
    assertThat(as(person).get(url).etag()).isEqualTo("\"0\"");
    String choice = "{\"languages\":[\"kmr\"],\"channels\":{\"email\":false}}";
    assertThat(as(person).put(url, choice).status()).isEqualTo(428);
    assertThat(as(person).havingSeen("\"0\"").put(url, choice).status()).isEqualTo(200);
    assertThat(as(person).havingSeen("\"0\"").put(url, choice).status()).isEqualTo(412);
    others.publish(audience(uuid(), 1, List.of(person)));
    awaitStatus(person, "MUTED");
    others.publish(caseOpened(person));
    awaitInbox(person, 2);
    MimeMessage mail = awaitMails(person, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Agahdariyeke we ya nû heye");
  }

  /** Whoever was taken over without languages gets a default, and sees that they can choose. */
  @Test
  void aMemberSeesWhoseWordTheirLanguagesAre() throws Exception {
    String person = uuid();
    String url = "/api/me/notification-preferences";
    others.publish(
        contactOf(person, 1, "{\"email\":\"" + person + "@mail.example\",\"languages\":[]}"));
    others.publish(caseOpened(person));
    assertThat(awaitMails(person, 1).getFirst().getSubject())
        .as("the language of the installation")
        .isEqualTo("Yeni bir bildiriminiz var");
    assertThat(as(person).get(url).text("/languagesFrom")).isEqualTo("NOBODY");

    String choice = "{\"languages\":[\"kmr\"],\"channels\":{\"email\":true}}";
    assertThat(as(person).havingSeen("\"0\"").put(url, choice).text("/languagesFrom"))
        .isEqualTo("CHOICE");
    String none = "{\"languages\":[],\"channels\":{\"email\":true}}";
    assertThat(as(person).havingSeen("\"1\"").put(url, none).status()).isEqualTo(200);
    others.publish(contact(person, 2, person + "@mail.example", "kmr"));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(as(person).get(url).text("/languagesFrom")).isEqualTo("MEMBERSHIP"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"languages\":[\"tr\"],\"channels\":{\"email\":true},\"x\":1}; 400",
        "{\"languages\":{\"$gt\":\"\"},\"channels\":{\"email\":true}}; 400",
        "{\"languages\":[{\"$gt\":\"\"}],\"channels\":{\"email\":true}}; 400",
        "{\"languages\":[\"tr\"],\"channels\":{\"email\":\"yes\"}}; 400",
        "{\"languages\":[\"not a tag\"],\"channels\":{\"email\":true}}; 422",
        "{\"languages\":[\"ckb\"],\"channels\":{\"email\":true}}; 422",
        "{\"languages\":[\"de\"],\"channels\":{\"email\":true}}; 422",
        "{\"languages\":[null],\"channels\":{\"email\":true}}; 422",
        "{\"languages\":[\"tr\"]}; 422",
        "{\"languages\":; 400"
      })
  void refusesBadPreferencesAndStoresNothing(String body, int status) {
    String person = uuid();
    Answer answer = as(person).havingSeen("\"0\"").put("/api/me/notification-preferences", body);
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    assertThat(byId("preferences", person)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "/api/me/inbox?limit=0, 400",
    "/api/me/inbox?limit=201, 400",
    "/api/me/inbox?limit=x, 400",
    "/api/me/inbox?after=nonsense, 400",
    "/api/me/elsewhere, 404"
  })
  void refusesBadQueries(String url, int status) {
    assertThat(as(uuid()).get(url).status()).isEqualTo(status);
  }

  @Test
  void isClosedWithoutAValidToken() {
    assertThat(Api.at(port).get("/api/me/inbox").status()).isEqualTo(401);
    Api expired = Api.at(port).as(TestTokens.forUser(u -> {}).expired());
    assertThat(expired.get("/api/me/inbox").status()).isEqualTo(401);
    assertThat(as(uuid()).send("POST", "/api/me/inbox/17/read", null).status()).isEqualTo(404);
  }
}
