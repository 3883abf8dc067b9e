package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dayanisma.membership.Erasing.REASON;
import static org.dayanisma.membership.Erasing.path;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.dataprotection.DataKeys;
import org.dayanisma.dataprotection.DocumentStamps;
import org.dayanisma.dataprotection.ErasureCertificate;
import org.dayanisma.membership.members.application.CarryOutErasuresHandler;
import org.dayanisma.membership.members.application.EraseMemberHandler;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Somebody who was erased is gone: from the register, from restored back-ups, for the other
 * services.
 */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class MemberErasureIT {

  private static final List<String> PUBLISHED =
      List.of("membership.members", "membership.contacts", "membership.notices");

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @Autowired MongoTemplate mongo;
  @Autowired DataKeys keys;
  @Autowired EraseMemberHandler erasing;
  @Autowired CarryOutErasuresHandler worker;
  @Autowired DocumentStamps stamps;

  private Tree tree;
  private String gone;
  private String neighbour;

  @BeforeEach
  void twoMembers() {
    tree = Tree.grow(Api.at(port));
    gone = tree.registerMember("Zelal", "Doğanay");
    neighbour = tree.registerMember("Baran", "Doğanay");
  }

  @Test
  void nothingIsLeftButTheIdAndASignedCertificate() {
    var erased = erase(gone);

    assertThat(erased.status()).as(erased.raw().body()).isEqualTo(200);
    ErasureCertificate certificate =
        ErasureCertificate.parse(erased.body().at("/certificate").toString());
    assertThat(certificate.subjectId()).isEqualTo(gone);
    assertThat(certificate.erasure().reason()).isEqualTo("SUBJECT_REQUEST");
    assertThat(certificate.keyVersions()).containsExactly(1);
    assertGone();
    assertThat(entry(gone).keySet())
        .isSubsetOf(
            "_id",
            "version",
            "outbox",
            "pendingSince",
            "applicationId",
            "unitId",
            "standing",
            "nationalIdClaim");
    assertThat(entry(gone))
        .containsEntry("standing", "ERASED")
        .containsEntry("nationalIdClaim", "none|" + gone);

    var again = officer().post(path(gone), "{\"reason\":\"UNLAWFUL\"}");
    assertThat(again.body()).isEqualTo(erased.body());
  }

  @Test
  void theOthersAreToldAndTheContactsAreEmptied() {
    try (Topics topics = Topics.at(bootstrap)) {
      var _ = erase(gone);

      var events = topics.read(PUBLISHED, 5, told -> told.key().equals(gone));
      assertThat(events)
          .filteredOn(event -> event.topic().equals("membership.notices"))
          .as("the member is told to look at their entry while it is there")
          .singleElement()
          .satisfies(
              event -> assertThat(event.text()).isEqualTo("{\"memberId\":\"%s\"}".formatted(gone)));
      assertThat(events)
          .filteredOn(event -> event.topic().equals("membership.members"))
          .last()
          .satisfies(event ->
              assertThat(event.type()).isEqualTo("org.dayanisma.membership.member-erased.v1"));
      assertThat(events)
          .filteredOn(event -> event.topic().equals("membership.contacts"))
          .last()
          .satisfies(event -> assertThat(event.text()).isEmpty());
    }
  }

  /**
   * This is about back-ups of the register; the keys' own database is never restored to before an
   * erasure.
   */
  @Test
  void aRestoredBackUpBringsNobodyBack() {
    Document backedUp = entry(gone);
    var _ = erase(gone);
    mongo.getCollection("members").replaceOne(new Document("_id", gone), backedUp);

    assertGone();

    assertThat(officer().post(path(gone), REASON).status()).isEqualTo(200);
    assertThat(entry(gone)).doesNotContainKeys("secret", "lookup", "registration");
    assertGone();
  }

  @Test
  void whatWasInterruptedIsFinishedWithItsOwnReason() {
    mongo
        .getCollection("members")
        .updateOne(
            new Document("_id", gone),
            new Document(
                "$set", new Document("standing", "ERASED").append("erasing", begun("UNLAWFUL"))));
    assertThat(keys.certificateOf(gone)).isEmpty();

    assertThat(erasing.finish()).isOne();

    assertThat(keys.certificateOf(gone))
        .hasValueSatisfying(
            certificate -> assertThat(certificate.erasure().reason()).isEqualTo("UNLAWFUL"));
    assertThat(erasing.finish()).isZero();
    assertThat(entry(gone)).doesNotContainKey("erasing");
  }

  /** The state that an erasure leaves if it is interrupted before the key is destroyed. */
  private Document begun(String reason) {
    Document erasure = new Document("reason", reason).append("requestedBy", "x");
    Document stamped = new Document(erasure).append("_id", gone);
    return erasure.append("stamp", stamps.of("members.erasing", stamped));
  }

  /** Whoever can write to the store can neither have anybody erased nor have a certificate made. */
  @Test
  void anErasureThatSomebodyWroteIntoTheStoreDestroysNoKey() {
    for (Document forged :
        List.of(
            new Document("reason", "UNLAWFUL").append("requestedBy", "x"),
            begun("UNLAWFUL").append("requestedBy", "y"),
            begun("UNLAWFUL").append("reason", "SUBJECT_REQUEST"))) {
      mongo
          .getCollection("members")
          .updateOne(
              new Document("_id", gone), new Document("$set", new Document("erasing", forged)));

      assertThat(erasing.finish()).isZero();

      assertThat(keys.certificateOf(gone)).isEmpty();
    }
  }

  @Test
  void whatWasAnsweredAboutThemIsNotGivenAgainAndNothingIsDoneTwice() {
    Api branchOfficer = tree.branchOfficer().once(UUID.randomUUID().toString());
    String change = "{\"serviceStatus\":\"DISMISSED\",\"effectiveOn\":\"2026-03-16\"}";
    String ofTheGone = "/api/members/" + gone + "/service-status";
    String ofTheNeighbour = "/api/members/" + neighbour + "/service-status";
    assertThat(branchOfficer.post(ofTheGone, change).status()).isEqualTo(200);
    Api neighbours = branchOfficer.once(UUID.randomUUID().toString());
    assertThat(neighbours.post(ofTheNeighbour, change).status()).isEqualTo(200);

    var _ = erase(gone);

    assertThat(branchOfficer.post(ofTheGone, change).text("/code")).isEqualTo("answer-not-kept");
    assertThat(branchOfficer.post(ofTheGone, change).raw().body()).doesNotContain("DISMISSED");
    assertThat(neighbours.post(ofTheNeighbour, change).status()).isEqualTo(200);
  }

  /**
   * With the same key as long as nothing was carried out; afterwards the answer says what came of
   * it.
   */
  @Test
  void theErasureItselfCanBeRepeated() {
    Api officer = officer().once(UUID.randomUUID().toString());
    var first = officer.post(path(gone), REASON);
    assertThat(first.status()).isEqualTo(202);
    assertThat(officer.post(path(gone), REASON).body()).isEqualTo(first.body());
    assertThat(officer().post(path(gone), REASON).body()).isEqualTo(first.body());

    Erasing.carryOut(worker);

    assertThat(officer.post(path(gone), REASON).text("/code")).isEqualTo("answer-not-kept");
    assertThat(officer().post(path(gone), REASON).text("/status")).isEqualTo("ERASED");
  }

  /** Neither before nor after: only their own part of the tree knows that somebody was erased. */
  @Test
  void whoProtectsDataElsewhereErasesNobodyHereAndHearsOfNone() {
    Tree elsewhere = Tree.grow(Api.at(port));
    Api stranger =
        tree.api().as(Erasing.officer(elsewhere.union())).readingFor("data-subject-request");

    assertThat(stranger.post(path(gone), REASON).status()).isEqualTo(404);
    assertThat(tree.organiser().get("/api/members/" + gone).status()).isEqualTo(200);
    var _ = officer().post(path(gone), REASON);
    assertThat(stranger.post(path(gone), REASON).status()).isEqualTo(404);
    assertThat(stranger.post(path(gone) + "/withdrawal", "").status()).isEqualTo(404);
    assertThat(stranger.get("/api/erasure-requests").raw().body()).doesNotContain(gone);
    Erasing.carryOut(worker);
    assertThat(stranger.post(path(gone), REASON).status()).isEqualTo(404);
  }

  @Test
  void theirMandatesEnd() {
    Api unionOfficer = tree.unionOfficer();
    String mandates = "/api/units/" + tree.branch() + "/mandates";
    String mandate = "{\"memberId\":\"%s\",\"office\":\"lawyer\",\"startedOn\":\"2026-01-15\"}";
    var started = unionOfficer.post(mandates, mandate.formatted(gone));
    assertThat(started.status()).isEqualTo(201);
    var others = unionOfficer.post(mandates, mandate.formatted(neighbour));

    var _ = erase(gone);

    assertThat(ending(started.text("/id")).text("/code")).isEqualTo("already-ended");
    assertThat(ending(others.text("/id")).status()).isEqualTo(200);
  }

  @Test
  void theErasureIsInTheAuditLogWithItsPurposeAndNotDoneWithoutIt() {
    assertThat(officer().readingFor("campaign").post(path(gone), REASON).text("/code"))
        .isEqualTo("purpose-not-allowed");
    assertThat(tree.organiser().get("/api/members/" + gone).status()).isEqualTo(200);

    assertThat(officer().post(path(gone), REASON).status()).isEqualTo(202);

    var trail =
        tree.api()
            .as(TestTokens.forUser(u -> u.role("auditor")))
            .get("/api/audit-records?subjectId=" + gone)
            .body();
    assertThat(trail.at("/items/0/action").asString()).isEqualTo("erase-member");
    assertThat(trail.at("/items/0/purpose").asString()).isEqualTo("data-subject-request");
    assertThat(trail.at("/items/0/subjectIds/0").asString()).isEqualTo(gone);
  }

  @Test
  void onlyTheDataProtectionOfficerErasesAndOnlyForAReason() {
    assertThat(tree.unionOfficer().post(path(gone), REASON).status()).isEqualTo(403);
    Api self = tree.api().as(TestTokens.forUser(u -> u.role("member").memberId(gone)));
    assertThat(self.post(path(gone), REASON).status()).isEqualTo(403);
    assertThat(officer().post(path(gone), "{\"reason\":\"SPITE\"}").status()).isEqualTo(422);
    assertThat(officer().post(path(gone), "{}").body().at("/errors/0/pointer").asString())
        .isEqualTo("/reason");
    assertThat(officer().post(path(UUID.randomUUID().toString()), REASON).status()).isEqualTo(404);

    assertThat(tree.organiser().get("/api/members/" + gone).status()).isEqualTo(200);
    assertThat(keys.certificateOf(gone)).isEmpty();
  }

  /** By id, in lists, by every search, to everybody; the neighbour is as before. */
  private void assertGone() {
    Api organiser = tree.organiser();
    assertThat(organiser.get("/api/members/" + gone).status()).isEqualTo(404);
    Api self = tree.api().as(TestTokens.forUser(u -> u.role("member").memberId(gone)));
    assertThat(self.get("/api/members/" + gone).status()).isEqualTo(404);
    String within = "unitId=" + tree.workplace();
    for (String query : List.of("", "q=zelal&", "q=Doğanay&", "q=" + gone + "&")) {
      String list = "/api/members?" + query.replace("ğ", "%C4%9F") + within;
      assertThat(organiser.get(list).raw().body()).doesNotContain(gone, "Zelal");
    }
    assertThat(organiser.get("/api/members?q=Do%C4%9Fanay&" + within).text("/items/0/id"))
        .isEqualTo(neighbour);
    assertThat(organiser.get("/api/members/" + neighbour).text("/givenName")).isEqualTo("Baran");
  }

  private Api.Answer ending(String mandate) {
    return tree.unionOfficer().post("/api/mandates/" + mandate + "/ending", "{}");
  }

  private Api officer() {
    return tree.api().as(Erasing.officer(tree.union()));
  }

  /** Asked for, waited for, carried out; the answer to asking once more. */
  private Api.Answer erase(String member) {
    assertThat(officer().post(path(member), REASON).status()).isEqualTo(202);
    Erasing.carryOut(worker);
    return officer().post(path(member), REASON);
  }

  private Document entry(String member) {
    return Objects.requireNonNull(
        mongo.getCollection("members").find(new Document("_id", member)).first());
  }
}
