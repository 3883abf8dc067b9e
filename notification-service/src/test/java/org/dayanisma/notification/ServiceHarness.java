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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.dataprotection.SealedPayloads;
import org.dayanisma.notification.notices.wording.ForbiddenStems;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.TestPorts;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.Topics;
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

  final String member = uuid();
  final String caseId = uuid();
  final List<String> path = List.of(uuid(), uuid(), uuid());

  @Autowired SealedPayloads payloads;
  @Autowired MongoDatabaseFactory databases;
  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  Topics others;

  @DynamicPropertySource
  static void mail(DynamicPropertyRegistry registry) {
    registry.add("dayanisma.smtp.uri", () -> "smtp://localhost:" + SMTP_PORT);
  }

  @BeforeEach
  void open() {
    others =
        Topics.at(
            bootstrap,
            "membership.contacts",
            "membership.mandates",
            "membership.units",
            "membership.notices",
            "casework.cases",
            "campaign.audiences",
            "campaign.campaigns");
  }

  @AfterEach
  void close() {
    others.close();
  }

  SampleEvent contact(String person, long sequence, @Nullable String email, String language) {
    return contactOf(
        person,
        sequence,
        "{%s\"languages\":[\"%s\"]}"
            .formatted(email == null ? "" : "\"email\":\"" + email + "\",", language));
  }

  SampleEvent contactOf(String person, long sequence, String plain) {
    byte[] sealed =
        payloads.seal(
            "notification-service",
            "membership.contacts|" + person,
            plain.getBytes(StandardCharsets.UTF_8));
    return SampleEvent.of("membership", "member-contact-published")
        .with("memberId", person)
        .with("sealed", Base64.getEncoder().encodeToString(sealed))
        .numbered(sequence);
  }

  SampleEvent caseOpened(@Nullable String responsible) {
    return SampleEvent.of("casework", "case-opened")
        .with("caseId", caseId)
        .with("memberId", member)
        .with("unitId", path.getLast())
        .with("unitPath", path)
        .with("responsibleId", responsible);
  }

  SampleEvent mandate(String person, String unit, String office) {
    return SampleEvent.of("membership", "mandate-started")
        .with("mandateId", uuid())
        .with("memberId", person)
        .with("unitId", unit)
        .with("unitPath", List.of(unit))
        .with("office", office);
  }

  SampleEvent moved(long sequence, List<String> place) {
    return SampleEvent.of("membership", "unit-moved")
        .with("unitId", place.getLast())
        .with("parentId", place.get(place.size() - 2))
        .with("unitPath", place)
        .numbered(sequence);
  }

  static SampleEvent audience(String campaign, long sequence, List<String> people) {
    return SampleEvent.of("campaign", "audience-called")
        .with("campaignId", campaign)
        .with("chunk", sequence)
        .with("chunks", 3)
        .with("memberIds", people)
        .numbered(sequence);
  }

  static SampleEvent campaignFinished(String campaign) {
    return SampleEvent.of("campaign", "campaign-finished").with("campaignId", campaign).numbered(9);
  }

  String awaitInbox(String person, int rows) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> inbox(person),
            body -> JsonPath.<List<Object>>read(body, "$.items").size() >= rows);
  }

  int items(String person) {
    return JsonPath.<List<Object>>read(inbox(person), "$.items").size();
  }

  private String inbox(String person) {
    return as(person).get("/api/me/inbox?limit=200").raw().body();
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

  /** The service, asked by a member. */
  Api as(String person) {
    return Api.at(port).as(token(person));
  }

  static TestToken token(String person) {
    return TestTokens.forUser(u -> u.role("member").memberId(person).languages("ar"));
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
