package org.dayanisma.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.jayway.jsonpath.JsonPath;
import com.mongodb.client.MongoDatabase;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.dataprotection.SealedPayloads;
import org.dayanisma.notification.EventsOfOthers.Event;
import org.dayanisma.notification.notices.wording.ForbiddenStems;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestPorts;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service with what is around it: a real broker, a real mail server. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=notification-service",
      "dayanisma.notices.mail.sweep=500ms",
      "dayanisma.notices.retry.first=200ms",
      "dayanisma.notices.retry.longest=1s"
    })
@EmbeddedPlatform
abstract class ServiceHarness {

  static final int SMTP_PORT = TestPorts.free();
  static GreenMail mailServer = started();

  final HttpClient client = HttpClient.newHttpClient();
  final String member = uuid();
  final String caseId = uuid();
  final List<String> path = List.of(uuid(), uuid(), uuid());

  @Autowired SealedPayloads payloads;
  @Autowired MongoDatabaseFactory databases;
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  EventsOfOthers others;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("dayanisma.smtp.uri", () -> "smtp://localhost:" + SMTP_PORT);
  }

  @BeforeEach
  void open() throws Exception {
    others = new EventsOfOthers(bootstrap);
  }

  @AfterEach
  void close() {
    others.close();
  }

  Event contact(String person, long sequence, @Nullable String email, String language) {
    return contactOf(
        person,
        sequence,
        "{%s\"languages\":[\"%s\"]}"
            .formatted(email == null ? "" : "\"email\":\"" + email + "\",", language));
  }

  Event contactOf(String person, long sequence, String plain) {
    byte[] sealed =
        payloads.seal(
            "notification-service",
            "membership.contacts|" + person,
            plain.getBytes(StandardCharsets.UTF_8));
    return Event.of(
        "membership.contacts",
        "org.dayanisma.membership.member-contact-published.v1",
        person,
        sequence,
        "{\"memberId\":\"%s\",\"sealedFor\":\"notification-service\",\"sealed\":\"%s\"}"
            .formatted(person, Base64.getEncoder().encodeToString(sealed)));
  }

  Event caseOpened(@Nullable String responsible) {
    return Event.of(
        "casework.cases",
        "org.dayanisma.casework.case-opened.v1",
        caseId,
        1,
        "{\"caseId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],%s\"openedAt\":\"2026-03-16T10:00:05Z\"}"
            .formatted(
                caseId,
                member,
                path.getLast(),
                String.join("\",\"", path),
                responsible == null ? "" : "\"responsibleId\":\"" + responsible + "\","));
  }

  Event mandate(String person, String unit, String office) {
    String id = uuid();
    return Event.of(
        "membership.mandates",
        "org.dayanisma.membership.mandate-started.v1",
        id,
        1,
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],\"office\":\"%s\",\"startedOn\":\"2026-01-15\"}"
            .formatted(id, person, unit, unit, office));
  }

  Event moved(long sequence, List<String> place) {
    return Event.of(
        "membership.units",
        "org.dayanisma.membership.unit-moved.v1",
        place.getLast(),
        sequence,
        "{\"unitId\":\"%s\",\"parentId\":\"%s\",\"unitPath\":[\"%s\"]}"
            .formatted(place.getLast(), place.get(place.size() - 2), String.join("\",\"", place)));
  }

  static Event audience(String campaign, long sequence, List<String> people) {
    return Event.of(
        "campaign.audiences",
        "org.dayanisma.campaign.audience-called.v1",
        campaign,
        sequence,
        "{\"campaignId\":\"%s\",\"chunk\":%d,\"chunks\":3,\"memberIds\":[\"%s\"]}"
            .formatted(campaign, sequence, String.join("\",\"", people)));
  }

  String awaitInbox(String person, int rows) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> get(person, "/api/me/inbox?limit=200").body(),
            body -> JsonPath.<List<Object>>read(body, "$.items").size() >= rows);
  }

  int items(String person) throws Exception {
    return JsonPath.<List<Object>>read(get(person, "/api/me/inbox?limit=200").body(), "$.items")
        .size();
  }

  List<MimeMessage> awaitMails(String person, int count) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> mails(person), mails -> mails.size() >= count);
  }

  static List<MimeMessage> mails(String person) throws Exception {
    List<MimeMessage> found = new ArrayList<>();
    for (MimeMessage mail : mailServer.getReceivedMessages()) {
      if (mail.getAllRecipients()[0].toString().startsWith(person)) {
        found.add(mail);
      }
    }
    return found;
  }

  void awaitStatus(String person, String status) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> assertThat(delivery(person)).isNotNull().containsEntry("status", status));
  }

  @Nullable Document delivery(String person) {
    return database().getCollection("deliveries").find(new Document("recipient", person)).first();
  }

  @Nullable Document byId(String collection, String id) {
    return database().getCollection(collection).find(new Document("_id", id)).first();
  }

  MongoDatabase database() {
    return databases.getMongoDatabase();
  }

  static void assertBetraysNothing(MimeMessage mail) throws Exception {
    var rule = ForbiddenStems.load();
    for (Header header : Collections.list(mail.getAllHeaders())) {
      assertThat(rule.violations(header.getValue())).as(header.getName()).isEmpty();
    }
    assertThat(rule.violations(mail.getSubject())).isEmpty();
    MimeMultipart body = (MimeMultipart) mail.getContent();
    assertThat(body.getCount()).isEqualTo(2);
    for (int i = 0; i < body.getCount(); i++) {
      assertThat(rule.violations(body.getBodyPart(i).getContent().toString())).isEmpty();
    }
  }

  HttpResponse<String> get(String person, String url) throws Exception {
    return send("GET", port, url, person, null);
  }

  HttpResponse<String> put(String person, String url, String body, @Nullable String ifMatch)
      throws Exception {
    HttpRequest.Builder request =
        request("PUT", port, url, body).header("Authorization", bearer(person));
    if (ifMatch != null) {
      request.header("If-Match", ifMatch);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> send(
      String method, int at, String url, @Nullable String person, @Nullable String body)
      throws Exception {
    HttpRequest.Builder request = request(method, at, url, body);
    if (person != null) {
      request.header("Authorization", bearer(person));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  static HttpRequest.Builder request(String method, int at, String url, @Nullable String body) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + at + url))
        .header("Content-Type", "application/json")
        .method(
            method,
            body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body));
  }

  static String bearer(String person) {
    return TestTokens.forUser(u -> u.role("member").memberId(person).languages("ar")).bearer();
  }

  static GreenMail started() {
    GreenMail server = new GreenMail(new ServerSetup(SMTP_PORT, null, ServerSetup.PROTOCOL_SMTP));
    server.start();
    return server;
  }

  static String uuid() {
    return UUID.randomUUID().toString();
  }
}
