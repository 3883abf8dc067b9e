package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A process that dies after a command was stored and before its answer was kept: the repetition
 * with the same key gets the answer that the first one would have got, on every route.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
class InterruptedRequestsIT {

  private static final String DISMISSAL =
      """
      {"serviceStatus":"DISMISSED","effectiveOn":"2026-03-16","notifiedOn":"2026-03-16",
       "instrument":"decision 2026/17"}
      """;

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;

  private Tree tree;

  @BeforeEach
  void growATree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void anApplicationAndItsAdmission() {
    Answer applied = assertRepeatable(tree.organiser(), "/api/membership-applications", form());
    String application = "/api/membership-applications/" + applied.text("/id");

    assertRepeatable(tree.organiser(), application + "/admission", "");
    assertThat(tree.organiser().post(application + "/admission", "").status()).isEqualTo(409);
  }

  @Test
  void aRefusal() {
    Answer applied = tree.organiser().post("/api/membership-applications", form());
    assertRepeatable(
        tree.organiser(),
        "/api/membership-applications/" + applied.text("/id") + "/refusal",
        "{\"reason\":\"No member of a union may join another.\"}");
  }

  @Test
  void whatAnEmployerDid() {
    String member = tree.registerMember("Azad", "Demir");
    assertRepeatable(tree.organiser(), "/api/members/" + member + "/service-status", DISMISSAL);
    Api seen = tree.organiser().havingSeen(tree.organiser().get("/api/members/" + member).etag());
    assertRepeatable(
        seen,
        "/api/members/" + member + "/service-status/correction",
        "{\"reason\":\"another of that name\"}");
  }

  @Test
  void aRegister() {
    Answer taken =
        assertRepeatable(tree.branchOfficer(), "/api/member-registrations", tree.registerOf(20));
    assertThat(taken.body().at("/registered").asInt()).isEqualTo(20);
  }

  /** Within a register such lines are as many people; sent again, it means the same ones. */
  @Test
  void aRegisterOfPeopleOfWhomOnlyTheNameIsKnown() {
    String line = "{\"givenName\":\"Berfin\",\"familyName\":\"Toprak\"}";
    String register =
        "{\"unitId\":\"%s\",\"members\":[%s,%s,{\"givenName\":\" \",\"familyName\":\"K\"},%s]}"
            .formatted(tree.workplace(), line, line, line);

    Answer taken = assertRepeatable(tree.branchOfficer(), "/api/member-registrations", register);

    assertThat(taken.body().at("/registered").asInt()).isEqualTo(3);
    assertThat(tree.branchOfficer().get("/api/members").body().at("/items").size()).isEqualTo(3);
    Answer again = tree.branchOfficer().post("/api/member-registrations", register);
    assertThat(again.body().at("/registered").asInt()).isZero();
    assertThat(again.body().at("/unchanged").asInt()).isEqualTo(3);
  }

  @Test
  void aUnitAndItsMove() {
    Api union = tree.unionOfficer();
    Answer made =
        assertRepeatable(
            union,
            "/api/units",
            "{\"kind\":\"BRANCH\",\"name\":\"Other branch\",\"parentId\":\"%s\"}"
                .formatted(tree.union()));
    assertRepeatable(
        union,
        "/api/units/" + tree.workplace() + "/move",
        "{\"parentId\":\"" + made.text("/id") + "\"}");
  }

  /** It stays where somebody else has moved it meanwhile. */
  @Test
  void aMoveAfterWhichSomebodyElseMovedTheUnit() {
    Api union = tree.unionOfficer();
    String move = "/api/units/" + tree.workplace() + "/move";
    String mine = "{\"parentId\":\"" + newBranch("One") + "\"}";
    String theirBranch = newBranch("Another");
    Api once = union.once(UUID.randomUUID().toString());
    assertThat(once.post(move, mine).status()).isEqualTo(200);
    interrupt();
    assertThat(union.post(move, "{\"parentId\":\"" + theirBranch + "\"}").status()).isEqualTo(200);

    Answer again = once.post(move, mine);

    assertThat(again.status()).as(again.raw().body()).isEqualTo(200);
    assertThat(again.body().at("/path").toString()).contains(theirBranch);
  }

  private String newBranch(String name) {
    return tree.unionOfficer()
        .post(
            "/api/units",
            "{\"kind\":\"BRANCH\",\"name\":\"%s\",\"parentId\":\"%s\"}"
                .formatted(name, tree.union()))
        .text("/id");
  }

  @Test
  void anOfficeAndItsEnd() {
    String member = tree.registerMember("Dilan", "Kaya");
    Answer started =
        assertRepeatable(
            tree.unionOfficer(),
            "/api/units/" + tree.branch() + "/mandates",
            "{\"memberId\":\"%s\",\"office\":\"legal-coordinator\"}".formatted(member));
    String ending = "/api/mandates/" + started.text("/id") + "/ending";

    assertRepeatable(tree.unionOfficer(), ending, "{}");
    assertThat(tree.unionOfficer().post(ending, "{}").status()).isEqualTo(409);
  }

  @Test
  void anErasure() {
    String member = tree.registerMember("Dilan", "Kaya");
    Api officer =
        tree.api()
            .as(
                Erasing.justSignedIn(
                    TestTokens.forUser(u ->
                        u.role("data-protection-officer")
                            .memberId(UUID.randomUUID())
                            .units(tree.root()))));
    assertRepeatable(
        officer, "/api/members/" + member + "/erasure", "{\"reason\":\"SUBJECT_REQUEST\"}");
  }

  private Answer assertRepeatable(Api api, String path, String body) {
    Api once = api.once(UUID.randomUUID().toString());
    Answer first = once.post(path, body);
    assertThat(first.status()).as("%s: %s", path, first.raw().body()).isBetween(200, 204);
    interrupt();

    Answer again = once.post(path, body);

    assertThat(again.raw().headers().firstValue("Idempotency-Replayed")).isEmpty();
    assertThat(again.status()).as("%s: %s", path, again.raw().body()).isEqualTo(first.status());
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.raw().headers().firstValue("ETag"))
        .isEqualTo(first.raw().headers().firstValue("ETag"));
    assertThat(again.raw().headers().firstValue("Location"))
        .isEqualTo(first.raw().headers().firstValue("Location"));
    return first;
  }

  /** Leaves it as a crash between the effect and the kept answer would, once the lease is over. */
  private void interrupt() {
    mongo
        .getCollection("idempotency_keys")
        .updateMany(
            new Document(),
            Updates.combine(
                Updates.unset("answer"),
                Updates.unset("about"),
                Updates.set("leaseUntil", Date.from(Instant.EPOCH))));
  }

  private String form() {
    return """
    {"unitId":"%s","givenName":"Berîvan","familyName":"Işık","nationalId":"%s",
     "birthDate":"1984-02-29","gender":"FEMALE","languages":["kmr","tr"],
     "contacts":{"email":"berivan@example.org","mobile":"%s"}}
    """
        .formatted(tree.workplace(), Numbers.nationalId(), Numbers.mobile());
  }
}
