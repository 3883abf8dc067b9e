package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.notification.EventsOfOthers.Event;
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
  void tellsOrganisersOfTheUnitAndThoseAboveEvenIfTheirMandateComesLater() throws Exception {
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
  void theMailWaitsForTheContactTheRowDoesNot() throws Exception {
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
    List<Event> events = new ArrayList<>();
    for (String person : people) {
      events.add(contact(person, 1, person + "@mail.example", "tr"));
    }
    events.add(audience(campaign, 1, people));
    events.add(audience(campaign, 2, people.subList(5, 20)));
    List<Event> twice = new ArrayList<>(events);
    twice.addAll(events);
    twice.addAll(events.subList(15, events.size()));
    Collections.shuffle(twice, new Random(4688));
    for (Event event : twice) {
      others.publish(event);
    }
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
      assertThat(send("GET", managementPort, "/actuator/health", null, null).statusCode())
          .isEqualTo(200);
    } finally {
      mailServer = started();
    }
    awaitStatus(lawyer, "DELIVERED");
    assertThat(mails(lawyer)).hasSize(1);
  }

  @Test
  void contactsRestEncrypted() throws Exception {
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
    Event before = contact(gone, 1, gone + "@mail.example", "kmr");
    others.publish(before);
    others.publish(contact(neighbour, 1, neighbour + "@mail.example", "en"));
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> byId("recipients", gone) != null && byId("recipients", neighbour) != null);
    Document backedUp = Objects.requireNonNull(byId("recipients", gone));
    String choice = "{\"languages\":[\"ar\"],\"channels\":{\"email\":true}}";
    assertThat(put(gone, "/api/me/notification-preferences", choice, "\"0\"").statusCode())
        .isEqualTo(200);

    others.publish(new Event("membership.contacts", before.type(), gone, 2, ""));
    await().atMost(Duration.ofSeconds(60)).until(() -> byId("recipients", gone) == null);

    // An old topic from its beginning, with a newer number even; and an old store.
    others.publish(before);
    others.publish(contact(gone, 9, gone + "@mail.example", "kmr"));
    database().getCollection("recipients").insertOne(backedUp);
    others.publish(audience(uuid(), 1, List.of(gone, neighbour)));
    awaitMails(neighbour, 1);
    awaitInbox(gone, 1);

    assertThat(mails(gone)).isEmpty();
    assertThat(get(gone, "/api/me/notification-preferences").body()).doesNotContain("\"ar\"");
    assertThat(put(gone, "/api/me/notification-preferences", choice, "\"0\"").statusCode())
        .isEqualTo(404);
  }

  @Test
  void pagesReadsAndMarksOwnRowsOnly() throws Exception {
    String person = uuid();
    for (int i = 0; i < 25; i++) {
      others.publish(audience(uuid(), 1, List.of(person)));
    }
    awaitInbox(person, 25);
    String first = get(person, "/api/me/inbox?limit=10").body();
    String next = JsonPath.read(first, "$.next");
    String second = get(person, next).body();
    String third = get(person, JsonPath.read(second, "$.next")).body();
    assertThat(JsonPath.<String>read(third, "$.next")).isNull();
    List<String> ids = new ArrayList<>();
    Stream.of(first, second, third)
        .forEach(page -> ids.addAll(JsonPath.<List<String>>read(page, "$.items[*].id")));
    assertThat(ids).hasSize(25).doesNotHaveDuplicates();

    String read = "/api/me/inbox/" + ids.getFirst() + "/read";
    assertThat(send("POST", port, read, uuid(), null).statusCode()).isEqualTo(404);
    assertThat(send("POST", port, read, person, null).statusCode()).isEqualTo(200);
    HttpResponse<String> again = send("POST", port, read, person, null);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat((Boolean) JsonPath.read(again.body(), "$.read")).isTrue();
  }

  @Test
  void preferencesDecideLanguageAndMailButNotWhatCannotBeMuted() throws Exception {
    String person = uuid();
    others.publish(contact(person, 1, person + "@mail.example", "tr"));
    String url = "/api/me/notification-preferences";
    assertThat(get(person, url).headers().firstValue("ETag")).contains("\"0\"");
    String choice = "{\"languages\":[\"kmr\"],\"channels\":{\"email\":false}}";
    assertThat(put(person, url, choice, null).statusCode()).isEqualTo(428);
    assertThat(put(person, url, choice, "\"0\"").statusCode()).isEqualTo(200);
    assertThat(put(person, url, choice, "\"0\"").statusCode()).isEqualTo(412);
    others.publish(audience(uuid(), 1, List.of(person)));
    awaitStatus(person, "MUTED");
    others.publish(caseOpened(person));
    awaitInbox(person, 2);
    MimeMessage mail = awaitMails(person, 1).getFirst();
    assertThat(mail.getSubject()).isEqualTo("Agahdariyeke we ya nû heye");
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
        "{\"languages\":[null],\"channels\":{\"email\":true}}; 422",
        "{\"languages\":[\"tr\"]}; 422",
        "{\"languages\":; 400"
      })
  void refusesBadPreferencesAndStoresNothing(String body, int status) throws Exception {
    String person = uuid();
    HttpResponse<String> answer = put(person, "/api/me/notification-preferences", body, "\"0\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
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
  void refusesBadQueries(String url, int status) throws Exception {
    assertThat(get(uuid(), url).statusCode()).isEqualTo(status);
  }

  @Test
  void isClosedWithoutAValidToken() throws Exception {
    assertThat(send("GET", port, "/api/me/inbox", null, null).statusCode()).isEqualTo(401);
    HttpRequest expired =
        request("GET", port, "/api/me/inbox", null)
            .header("Authorization", TestTokens.forUser(u -> {}).expired().bearer())
            .build();
    assertThat(client.send(expired, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(401);
    assertThat(send("POST", port, "/api/me/inbox/17/read", uuid(), null).statusCode())
        .isEqualTo(404);
  }
}
