package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** A member learns who holds an office of legal help over their own unit, by name and office. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class OfficeHoldersIT {

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  private final String who = UUID.randomUUID().toString();

  private Tree tree;
  private String member;
  private String lawyer;
  private String caseworker;

  @BeforeEach
  void helpersOverTheUnitOfAMember() {
    tree = Tree.grow(Api.at(port));
    member = tree.registerMember("Berfin", "Toprak");
    lawyer = tree.registerMember("Zîn", "Aydın");
    caseworker = tree.registerMember("Mazlum", "Demir");
    give(tree.union(), lawyer, "lawyer");
    give(tree.workplace(), caseworker, "caseworker");
  }

  @Test
  void theNearestFirstWithNameAndOfficeAndNoContacts() {
    give(tree.workplace(), lawyer, "legal-coordinator");

    Api.Answer answer = read(self());

    assertThat(told(answer))
        .containsExactly(
            caseworker + " Mazlum Demir caseworker " + tree.workplace(),
            lawyer + " Zîn Aydın legal-coordinator " + tree.workplace(),
            lawyer + " Zîn Aydın lawyer " + tree.union());
    assertThat(answer.body().propertyNames()).containsExactly("items");
    assertThat(answer.body().at("/items/0").propertyNames())
        .containsExactly("memberId", "name", "office", "unitId");
  }

  @Test
  void noOtherOfficesNoOtherUnitsAndNobodyWhoLaidItDown() {
    Api officer = tree.unionOfficer();
    give(tree.branch(), caseworker, "organiser");
    String other = tree.unit(officer, "BRANCH", "Other branch", tree.union());
    give(other, lawyer, "lawyer");
    String ended = give(tree.branch(), lawyer, "caseworker");
    assertThat(officer.post("/api/mandates/" + ended + "/ending", "{}").status()).isEqualTo(200);

    assertThat(told(read(self())))
        .containsExactly(
            caseworker + " Mazlum Demir caseworker " + tree.workplace(),
            lawyer + " Zîn Aydın lawyer " + tree.union());
  }

  /** The register says where they belong; what a token says of units is about their offices. */
  @Test
  void whateverOfficesTheyHoldTheyAreToldOfTheirOwnUnitAlone() {
    Tree elsewhere = Tree.grow(Api.at(port));
    String stranger = elsewhere.registerMember("Rojda", "Aslan");
    elsewhere
        .unionOfficer()
        .post("/api/units/" + elsewhere.union() + "/mandates", office(stranger, "lawyer"));
    Api officerOfBoth =
        tree.api()
            .as(
                TestTokens.forUser(u ->
                    u.id(who)
                        .memberId(member)
                        .roles("member", "union-officer")
                        .units(elsewhere.union(), tree.union())));

    assertThat(told(read(officerOfBoth))).hasSize(2).noneMatch(line -> line.contains(stranger));
  }

  @Test
  void whoeverIsNoMemberIsToldOfNobody() {
    String application =
        tree.organiser()
            .post(
                "/api/membership-applications",
                "{\"unitId\":\"%s\",\"givenName\":\"A\",\"languages\":[]}"
                    .formatted(tree.workplace()))
            .text("/memberId");

    assertThat(told(read(as(application)))).isEmpty();
    assertThat(told(read(as(UUID.randomUUID().toString())))).isEmpty();
    assertThat(
            told(
                read(
                    tree.api()
                        .as(TestTokens.forUser(u -> u.role("member").units(tree.workplace()))))))
        .isEmpty();
  }

  @Test
  void aProgramIsNoMember() {
    Api program =
        tree.api()
            .as(
                TestTokens.forUser(u -> u.role("member").units(tree.union()))
                    .withClaim("scope", "me:read members:read")
                    .withClaim("purposes", List.of("legal-support")));

    assertThat(read(program).status()).isEqualTo(403);
  }

  @Test
  void eachReadingIsRecorded() {
    read(self());

    List<Document> records =
        client
            .getDatabase(database + "-audit")
            .getCollection("records")
            .find(new Document("actor", who))
            .into(new ArrayList<>());
    assertThat(records).hasSize(1);
    assertThat(records.getFirst())
        .containsEntry("action", "list-office-holders")
        .containsEntry("purpose", "legal-support")
        .containsEntry("outcome", "disclosed");
    assertThat(records.getFirst().getList("subjects", String.class))
        .containsExactlyInAnyOrder(lawyer, caseworker);
  }

  private Api self() {
    return as(member);
  }

  private Api as(String memberId) {
    return tree.api()
        .as(
            TestTokens.forUser(
                u -> u.id(who).memberId(memberId).role("member").units(tree.workplace())));
  }

  private static Api.Answer read(Api reader) {
    return reader.get("/api/me/office-holders");
  }

  private static List<String> told(Api.Answer answer) {
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    List<String> lines = new ArrayList<>();
    answer
        .body()
        .at("/items")
        .forEach(one ->
            lines.add(
                String.join(
                    " ",
                    one.at("/memberId").asString(),
                    one.at("/name").asString(),
                    one.at("/office").asString(),
                    one.at("/unitId").asString())));
    return lines;
  }

  private String give(String unit, String holder, String office) {
    Api.Answer answer =
        tree.unionOfficer().post("/api/units/" + unit + "/mandates", office(holder, office));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.text("/id");
  }

  private static String office(String holder, String office) {
    return "{\"memberId\":\"%s\",\"office\":\"%s\",\"startedOn\":\"2026-01-15\"}"
        .formatted(holder, office);
  }
}
