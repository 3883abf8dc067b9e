package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

/** Every change of who sees whom is in the audit log, with what came of it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class ChangesOfSightIT {

  private final String who = UUID.randomUUID().toString();

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void aMoveOfAUnit() {
    String other = tree.unit(tree.unionOfficer(), "BRANCH", "Other branch", tree.union());

    move(tree.workplace(), other, 200);
    move(tree.workplace(), tree.root(), 403);
    move(other, tree.workplace(), 422);

    assertThat(told("move-unit"))
        .containsExactly(
            tuple(tree.workplace(), List.of(), "begun"),
            tuple(tree.workplace(), List.of(), "done"),
            tuple(tree.workplace(), List.of(), "begun"),
            tuple(tree.workplace(), List.of(), "refused"),
            tuple(other, List.of(), "begun"),
            tuple(other, List.of(), "refused"));
    assertThat(details("move-unit"))
        .startsWith(
            Map.of("unit", tree.workplace(), "to", other),
            Map.of("unit", tree.workplace(), "to", other))
        .endsWith(Map.of("unit", other, "to", tree.workplace()));
  }

  @Test
  void aUnitThatIsRegistered() {
    String id = UUID.randomUUID().toString();

    var made =
        officer()
            .post(
                "/api/units",
                "{\"id\":\"%s\",\"kind\":\"WORKPLACE\",\"name\":\"Hospital\",\"parentId\":\"%s\"}"
                    .formatted(id, tree.branch()));

    assertThat(made.status()).isEqualTo(201);
    assertThat(told("register-unit"))
        .containsExactly(tuple(id, List.of(), "begun"), tuple(id, List.of(), "done"));
    assertThat(details("register-unit")).containsOnly(Map.of("to", tree.branch()));
  }

  @Test
  void aUnitThatIsRenamed() {
    rename(tree.workplace(), "Gelincik Lisesi", 200);
    rename(tree.root(), "Gelincik Lisesi", 403);

    assertThat(told("rename-unit"))
        .containsExactly(
            tuple(tree.workplace(), List.of(), "begun"),
            tuple(tree.workplace(), List.of(), "done"),
            tuple(tree.root(), List.of(), "begun"),
            tuple(tree.root(), List.of(), "refused"));
    assertThat(details("rename-unit")).as("no name").containsOnly(Map.of());
  }

  @Test
  void anOfficeGivenRefusedAndEnded() {
    String holder = tree.registerMember("Dilan", "Kaya");

    String mandate = give(holder, 201).text("/id");
    give(holder, 409);
    end(mandate, 200);
    end(mandate, 409);

    List<String> subject = List.of(holder);
    assertThat(told("start-mandate"))
        .containsExactly(
            tuple(tree.workplace(), subject, "begun"),
            tuple(tree.workplace(), subject, "done"),
            tuple(tree.workplace(), subject, "begun"),
            tuple(tree.workplace(), subject, "in-conflict"));
    assertThat(told("end-mandate"))
        .containsExactly(
            tuple(mandate, subject, "begun"),
            tuple(mandate, subject, "done"),
            tuple(mandate, subject, "begun"),
            tuple(mandate, subject, "in-conflict"));
    Map<String, String> which = Map.of("unit", tree.workplace(), "office", "organiser");
    assertThat(details("start-mandate")).hasSize(4).containsOnly(which);
    assertThat(details("end-mandate")).hasSize(4).containsOnly(which);
  }

  /** Text that is neither an office nor an id is in no record. */
  @Test
  void nothingThatSomebodyTypedIsInARecord() {
    String holder = tree.registerMember("Dilan", "Kaya");

    var answer =
        officer()
            .post(
                "/api/units/" + tree.workplace() + "/mandates",
                "{\"memberId\":\"%s\",\"office\":\"Dilan Kaya\"}".formatted(holder));
    move(tree.workplace(), "Dilan Kaya", 422);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(details("start-mandate")).containsOnly(Map.of("unit", tree.workplace()));
    assertThat(details("move-unit")).containsOnly(Map.of("unit", tree.workplace()));
  }

  @Test
  void anApplicationDecidedAndDecidedAgain() {
    var application =
        tree.organiser()
            .post(
                "/api/membership-applications",
                "{\"unitId\":\"%s\",\"givenName\":\"Rojda\",\"languages\":[]}"
                    .formatted(tree.workplace()));
    String path = "/api/membership-applications/" + application.text("/id") + "/admission";

    assertThat(officer().post(path, "").status()).isEqualTo(200);
    assertThat(officer().post(path, "").text("/code")).isEqualTo("already-admitted");

    String id = application.text("/id");
    List<String> applicant = List.of(application.text("/memberId"));
    assertThat(told("admit-member"))
        .containsExactly(
            tuple(id, applicant, "begun"),
            tuple(id, applicant, "done"),
            tuple(id, applicant, "begun"),
            tuple(id, applicant, "in-conflict"));
  }

  private void move(String unit, String under, int status) {
    var answer = officer().post("/api/units/" + unit + "/move", "{\"parentId\":\"" + under + "\"}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
  }

  private void rename(String unit, String name, int status) {
    var answer = officer().post("/api/units/" + unit + "/renaming", "{\"name\":\"" + name + "\"}");
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
  }

  private Api.Answer give(String holder, int status) {
    var answer =
        officer()
            .post(
                "/api/units/" + tree.workplace() + "/mandates",
                "{\"memberId\":\"%s\",\"office\":\"organiser\"}".formatted(holder));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(status);
    return answer;
  }

  private void end(String mandate, int status) {
    assertThat(officer().post("/api/mandates/" + mandate + "/ending", "{}").status())
        .isEqualTo(status);
  }

  private Api officer() {
    return tree.api()
        .as(TestTokens.forUser(u -> u.id(who).role("union-officer").units(tree.union())));
  }

  private List<Document> records(String action) {
    return client
        .getDatabase(database + "-audit")
        .getCollection("records")
        .find(new Document("actor", who).append("action", action))
        .sort(new Document("_id", 1))
        .into(new ArrayList<>());
  }

  private List<Map<String, String>> details(String action) {
    return records(action).stream()
        .map(record ->
            record.get("details", new Document()).entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, detail -> detail.getValue().toString())))
        .toList();
  }

  private List<org.assertj.core.groups.Tuple> told(String action) {
    return records(action).stream()
        .map(record ->
            tuple(
                record.getString("object"),
                record.getList("subjects", String.class),
                record.getString("outcome")))
        .toList();
  }
}
