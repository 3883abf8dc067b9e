package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The service record runs forwards, and is taken back entry by entry, each visible. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class ServiceRecordIT {

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  private final String who = UUID.randomUUID().toString();

  private Tree tree;
  private String member;
  private Api officer;

  @BeforeEach
  void aMember() {
    tree = Tree.grow(Api.at(port));
    member = tree.registerMember("Berfin", "Toprak");
    officer =
        tree.api()
            .as(TestTokens.forUser(u -> u.id(who).role("branch-officer").units(tree.branch())));
  }

  @Test
  void aMistakeUnderAMistakeIsTakenBackBackToTheFirst() {
    report("SUSPENDED", "2026-03-01");
    report("DISMISSED", "2026-03-16");
    assertThat(standing()).containsExactly("SUSPENDED REPORTED", "DISMISSED REPORTED");

    assertThat(correct("{\"reason\":\"somebody else\"}").text("/serviceStatus"))
        .isEqualTo("SUSPENDED");
    assertThat(
            correct(
                    "{\"reason\":\"another day\",\"instead\":{\"serviceStatus\":\"SUSPENDED\","
                        + "\"effectiveOn\":\"2026-03-02\"}}")
                .text("/effectiveOn"))
        .isEqualTo("2026-03-02");
    assertThat(standing()).containsExactly("SUSPENDED CORRECTED");
    assertThat(correct("{\"reason\":\"never was\"}").text("/serviceStatus"))
        .isEqualTo("IN_SERVICE");
    assertThat(correct("{\"reason\":\"once more\"}").text("/code")).isEqualTo("nothing-to-correct");

    assertThat(standing()).isEmpty();
    assertThat(shown().body().at("/corrections"))
        .extracting(
            one -> one.at("/withdrawnStatus").asString(), one -> one.at("/reason").asString())
        .containsExactly(
            tuple("DISMISSED", "somebody else"),
            tuple("SUSPENDED", "another day"),
            tuple("SUSPENDED", "never was"));
  }

  /** Which kind of change it was, but no day and no text. */
  @Test
  void theAuditLogSaysWhichKindOfChangeItWas() {
    report("DISMISSED", "2026-03-16");
    correct(
        "{\"reason\":\"CANARY\",\"instead\":{\"serviceStatus\":\"SUSPENDED\","
            + "\"effectiveOn\":\"2026-03-16\",\"instrument\":\"CANARY\"}}");
    correct("{\"reason\":\"CANARY\"}");
    report("HANGED", "2026-03-16");

    assertThat(details("report-service-status"))
        .containsExactly(
            Map.of("status", "dismissed"), Map.of("status", "dismissed"), Map.of(), Map.of());
    assertThat(details("correct-service-status"))
        .containsExactly(
            Map.of("correction", "replaced", "status", "suspended"),
            Map.of("correction", "replaced", "status", "suspended"),
            Map.of("correction", "withdrawn"),
            Map.of("correction", "withdrawn"));
  }

  @Test
  void nothingHappensLongAfterItsNoticeOrToAChild() {
    assertThat(report("DISMISSED", "2026-03-16", "2014-03-16").text("/errors/0/code"))
        .isEqualTo("notice-long-before");
    assertThat(report("DISMISSED", "1985-05-01").text("/errors/0/code"))
        .isEqualTo("before-least-age");
    report("DISMISSED", "2026-03-16");
    Api.Answer corrected =
        correct(
            "{\"reason\":\"day\",\"instead\":{\"serviceStatus\":\"DISMISSED\","
                + "\"effectiveOn\":\"2026-03-17\",\"notifiedOn\":\"2001-03-16\"}}");
    assertThat(corrected.pointer()).isEqualTo("/instead/notifiedOn");
    assertThat(corrected.text("/errors/0/code")).isEqualTo("notice-long-before");
  }

  private Api.Answer report(String status, String effectiveOn) {
    return report(status, effectiveOn, effectiveOn);
  }

  private Api.Answer report(String status, String effectiveOn, String notifiedOn) {
    return officer.post(
        "/api/members/" + member + "/service-status",
        "{\"serviceStatus\":\"%s\",\"effectiveOn\":\"%s\",\"notifiedOn\":\"%s\"}"
            .formatted(status, effectiveOn, notifiedOn));
  }

  private Api.Answer correct(String body) {
    return officer
        .havingSeen(shown().etag())
        .post("/api/members/" + member + "/service-status/correction", body);
  }

  private Api.Answer shown() {
    return tree.organiser().get("/api/members/" + member);
  }

  private List<String> standing() {
    List<String> entries = new ArrayList<>();
    shown()
        .body()
        .at("/serviceRecord")
        .forEach(entry ->
            entries.add(
                entry.at("/serviceStatus").asString() + " " + entry.at("/origin").asString()));
    return entries;
  }

  private List<Map<String, Object>> details(String action) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(new Document("actor", who).append("action", action))
        .sort(new Document("_id", 1))
        .map(record -> Map.copyOf(record.get("details", new Document())))
        .into(new ArrayList<>());
  }
}
