package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dayanisma.decisions.LegalTime;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

/** Whoever may decide about an application finds it, whoever typed it. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class WaitingApplicationsIT {

  private static final String PATH = "/api/membership-applications";

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.mongodb.database}")
  String database;

  @Autowired MongoClient client;

  private Tree tree;

  @BeforeEach
  void growATree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void anOfficerFindsAndDecidesWhatAnOrganiserTyped() {
    String typed = applied("Berîvan", "Işık");

    JsonNode waiting = tree.branchOfficer().get(PATH).body().at("/items/0");
    Instant appliedAt = Instant.parse(waiting.path("appliedAt").asString());

    assertThat(waiting.path("id").asString()).isEqualTo(typed);
    assertThat(waiting.path("givenName").asString()).isEqualTo("Berîvan");
    assertThat(waiting.path("familyName").asString()).isEqualTo("Işık");
    assertThat(waiting.path("standing").asString()).isEqualTo("APPLIED");
    assertThat(waiting.path("lastDayToRefuse").asString())
        .as("silence admits as of the thirtieth day")
        .isEqualTo(LegalTime.dayOf(appliedAt).plusDays(30).toString());
    assertThat(tree.unionOfficer().post(PATH + "/" + typed + "/admission", "").status())
        .isEqualTo(200);
    assertThat(tree.branchOfficer().get(PATH).body().path("items")).isEmpty();
  }

  @Test
  void whatWasDecidedIsStillReadByItsId() {
    String typed = applied("Zelal", "Doğanay");
    assertThat(tree.branchOfficer().get(PATH + "/" + typed).text("/givenName")).isEqualTo("Zelal");
    tree.organiser().post(PATH + "/" + typed + "/refusal", "{\"reason\":\"not ours\"}");

    Api.Answer read = tree.branchOfficer().get(PATH + "/" + typed);

    assertThat(read.text("/standing")).isEqualTo("REFUSED");
    assertThat(read.body().path("lastDayToRefuse").isNull()).isTrue();
    assertThat(tree.branchOfficer().get(PATH + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(tree.branchOfficer().get(PATH + "/no-id").status()).isEqualTo(404);
  }

  @Test
  void theListGoesOnBehindItsFirstPageTheLongestWaitingFirst() {
    List<String> typed = IntStream.range(0, 5).mapToObj(i -> applied("Given", "Name")).toList();
    List<String> shown = new ArrayList<>();
    String next = PATH + "?limit=2&unitId=" + tree.workplace();
    while (!next.isEmpty() && shown.size() <= typed.size()) {
      JsonNode page = tree.organiser().get(next).body();
      page.path("items").forEach(one -> shown.add(one.path("id").asString()));
      next = page.path("next").asString("");
    }
    assertThat(shown).isEqualTo(typed);
  }

  @Test
  void aUnitNarrowsTheListAndWidensItForNobody() {
    applied("Given", "Name");
    Tree other = Tree.grow(Api.at(port));
    String elsewhere =
        tree.unit(
            tree.api().as(TestTokens.forUser(u -> u.role("administrator"))),
            "WORKPLACE",
            "Hospital",
            tree.branch());

    assertThat(items(tree.unionOfficer(), "?unitId=" + tree.branch())).hasSize(1);
    assertThat(items(tree.unionOfficer(), "?unitId=" + elsewhere)).isEmpty();
    assertThat(items(other.unionOfficer(), "?unitId=" + tree.branch())).isEmpty();
    assertThat(items(other.unionOfficer(), "")).isEmpty();
    assertThat(tree.unionOfficer().get(PATH + "?unitId=").status()).isEqualTo(400);
    assertThat(tree.unionOfficer().get(PATH + "?unitId=everything").status()).isEqualTo(400);
  }

  @Test
  void theListIsAReadingAboutEverybodyInIt() {
    applied("Given", "Name");
    String officer = UUID.randomUUID().toString();
    Api reader =
        tree.api()
            .as(TestTokens.forUser(u -> u.id(officer).role("branch-officer").units(tree.branch())));
    String member = reader.get(PATH).text("/items/0/memberId");

    assertThat(
            client
                .getDatabase(database + "-audit")
                .getCollection("records")
                .find(new Document("actor", officer))
                .into(new ArrayList<>()))
        .singleElement()
        .satisfies(record -> {
          assertThat(record.getString("action")).isEqualTo("list-applications");
          assertThat(record.getString("purpose")).isEqualTo("membership-administration");
          assertThat(record.getList("subjects", String.class)).containsExactly(member);
        });
  }

  private static JsonNode items(Api reader, String query) {
    return reader.get(PATH + query).body().path("items");
  }

  private String applied(String givenName, String familyName) {
    Api.Answer answer =
        tree.organiser()
            .post(
                PATH,
                """
                {"unitId":"%s","givenName":"%s","familyName":"%s","languages":["kmr"]}
                """
                    .formatted(tree.workplace(), givenName, familyName));
    assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
    return answer.text("/id");
  }
}
