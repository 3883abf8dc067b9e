package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.Erasing.REASON;
import static org.dayanisma.membership.Erasing.path;
import static org.dayanisma.membership.Erasing.rows;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** Who sees that an erasure was asked for. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class ErasureRequestsIT {

  @Value("${local.server.port}")
  int port;

  @Autowired MongoTemplate mongo;

  private Tree tree;

  @BeforeEach
  void aTree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void theListGoesOnBehindItsFirstPage() {
    Api officer = api(Erasing.officer(tree.union()));
    List<String> asked = List.of(member(), member(), member(), member(), member());
    asked.forEach(member -> assertThat(officer.post(path(member), REASON).status()).isEqualTo(202));

    assertThat(rows(officer, "/api/erasure-requests?limit=2"))
        .zipSatisfy(asked, (row, member) -> assertThat(row).contains(member));
  }

  @Test
  void theListIsOfTheOfficersOwnPartHoweverManyWaitElsewhere() {
    MongoCollection<Document> entries = mongo.getCollection("members");
    List<Document> others = IntStream.range(0, 200).mapToObj(n -> elsewhere()).toList();
    String own = member();
    Api officer = api(Erasing.officer(tree.union()));
    assertThat(officer.post(path(own), REASON).status()).isEqualTo(202);
    entries.insertMany(others);
    try {
      JsonNode page = officer.get("/api/erasure-requests?limit=1").body();
      assertThat(page.at("/items/0/memberId").asString()).isEqualTo(own);
      assertThat(page.path("next").isNull()).as("theirs alone").isTrue();
    } finally {
      entries.deleteMany(new Document("unitId", "elsewhere"));
    }
  }

  /** The part of an entry by which it is looked for. */
  private static Document elsewhere() {
    String id = UUID.randomUUID().toString();
    return new Document("_id", id)
        .append("applicationId", id)
        .append("nationalIdClaim", "none|" + id)
        .append("unitId", "elsewhere")
        .append("erasure", new Document("askedAt", Instant.EPOCH.plusSeconds(1)));
  }

  @Test
  void theMemberSeesThatTheyAreToBeErasedAndNobodyWhoHasNoPartInIt() {
    String member = member();
    String entry = "/api/members/" + member;
    Api self = api(TestTokens.forUser(u -> u.role("member").memberId(member)));
    Api officer = api(Erasing.officer(tree.union())).readingFor("data-subject-request");
    assertThat(self.get(entry).body().path("erasure").isNull()).isTrue();

    String due = officer.post(path(member), REASON).text("/dueAt");

    assertThat(self.get(entry).text("/erasure/dueAt")).isEqualTo(due);
    assertThat(officer.get(entry).text("/erasure/dueAt")).isEqualTo(due);
    assertThat(tree.organiser().get(entry).body().path("erasure").isNull()).isTrue();
  }

  private String member() {
    return tree.registerMember("Zelal", "Doğanay");
  }

  private Api api(TestToken token) {
    return tree.api().as(token);
  }
}
