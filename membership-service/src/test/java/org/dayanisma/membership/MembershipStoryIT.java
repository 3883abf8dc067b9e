package org.dayanisma.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.Topics;
import org.dayanisma.testkit.Topics.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

/** The service as a whole, with a real broker, a store and real tokens. */
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    classes = MembershipServiceApplication.class,
    properties = "spring.config.name=membership-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
class MembershipStoryIT {

  @Value("${local.server.port}")
  int port;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @Value("${local.management.port}")
  int managementPort;

  private Tree tree;

  @BeforeEach
  void growATree() {
    tree = Tree.grow(Api.at(port));
  }

  @Test
  void fromTheApplicationToTheDismissalAndBack() {
    try (Topics topics = Topics.at(bootstrap, "casework.cases")) {
      Api organiser = tree.organiser();
      String nationalId = Numbers.nationalId();
      String mobile = Numbers.mobile();
      var applied =
          organiser.post(
              "/api/membership-applications",
              """
              {"unitId":"%s","givenName":"Berîvan","familyName":"Işık","nationalId":"%s",
               "birthDate":"1984-02-29","gender":"FEMALE","languages":["kmr","tr"],
               "contacts":{"email":"berivan@example.org","mobile":"%s"}}
              """
                  .formatted(tree.workplace(), nationalId, mobile));
      assertThat(applied.status()).as(applied.raw().body()).isEqualTo(201);
      assertThat(applied.text("/standing")).isEqualTo("APPLIED");
      String member = applied.text("/memberId");
      String admission = "/api/membership-applications/" + applied.text("/id") + "/admission";

      assertThat(organiser.post(admission, "").text("/standing")).isEqualTo("ADMITTED");
      assertThat(organiser.post(admission, "").status()).isEqualTo(409);
      for (String known :
          List.of("berivan%40example.org", mobile.replace("+", "%2B"), nationalId)) {
        var found = organiser.get("/api/members?q=" + known + "&unitId=" + tree.workplace());
        assertThat(found.text("/items/0/id")).as("found by what rests encrypted").isEqualTo(member);
      }

      var dismissed = organiser.post("/api/members/" + member + "/service-status", DISMISSAL);
      assertThat(dismissed.status()).isEqualTo(200);
      assertThat(dismissed.text("/serviceStatus")).isEqualTo("DISMISSED");

      topics.publish(
          SampleEvent.of("casework", "case-closed")
              .with("caseId", UUID.randomUUID().toString())
              .with("memberId", member)
              .with("outcome", "REINSTATED")
              .with("effectiveOn", "2026-09-01")
              .with("measure", "DISMISSAL")
              .with("measureEffectiveOn", "2026-03-16")
              .withUnknown("somethingNew", true)
              .numbered(3));
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            var seen = organiser.get("/api/members/" + member);
            assertThat(seen.text("/serviceStatus")).isEqualTo("REINSTATED");
            assertThat(seen.text("/standing")).isEqualTo("ADMITTED");
            assertThat(seen.text("/serviceRecord/0/origin")).isEqualTo("REPORTED");
            assertThat(seen.text("/serviceRecord/1/origin")).isEqualTo("CASE_WON");
          });

      var returned = organiser.get("/api/members/" + member);
      var corrected =
          organiser
              .havingSeen(returned.etag())
              .post(
                  "/api/members/" + member + "/service-status/correction",
                  "{\"reason\":\"CANARY-reason\"}");
      assertThat(corrected.text("/serviceStatus")).isEqualTo("DISMISSED");
      assertThat(corrected.text("/notifiedOn")).isEqualTo("2026-03-16");
      var shown = organiser.get("/api/members/" + member);
      assertThat(shown.text("/corrections/0/withdrawnStatus")).isEqualTo("REINSTATED");
      assertThat(shown.text("/corrections/0/reason")).isEqualTo("CANARY-reason");

      List<Published> events =
          topics.read(
              List.of("membership.members", "membership.contacts"),
              6,
              told -> told.key().equals(member));
      assertThat(events)
          .extracting(Published::type)
          .filteredOn(type -> !type.contains("contact"))
          .containsExactly(
              "org.dayanisma.membership.member-applied.v1",
              "org.dayanisma.membership.member-admitted.v1",
              "org.dayanisma.membership.member-service-status-changed.v1",
              "org.dayanisma.membership.member-service-status-changed.v1",
              "org.dayanisma.membership.member-service-status-corrected.v1");
      assertThat(events)
          .extracting(Published::type)
          .contains("org.dayanisma.membership.member-contact-published.v1");
      assertThat(events)
          .allSatisfy(event ->
              assertThat(event.text())
                  // nothing shorter: sealed bytes in base64 may hold any three letters
                  .doesNotContain(
                      "CANARY", "Berîvan", "Işık", nationalId, "berivan", mobile, "\"kmr\""));
    }
  }

  private static final String DISMISSAL =
      """
      {"serviceStatus":"DISMISSED","effectiveOn":"2026-03-16","notifiedOn":"2026-03-16",
       "instrument":"decision 2026/17"}
      """;

  @Test
  void showsAMemberToThoseWhoReachThem() {
    String id = tree.registerMember("Azad", "Demir");
    String path = "/api/members/" + id;

    var seen = tree.organiser().get(path);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text("/givenName")).isEqualTo("Azad");
    assertThat(seen.raw().headers().firstValue("ETag")).contains("\"2\"");

    Api self = tree.api().as(TestTokens.forUser(u -> u.role("member").memberId(id)));
    assertThat(self.get(path).text("/familyName")).isEqualTo("Demir");

    Api otherMember =
        tree.api().as(TestTokens.forUser(u -> u.role("member").memberId(UUID.randomUUID())));
    assertThat(otherMember.get(path).status()).isEqualTo(404);
    Api elsewhere =
        tree.api().as(TestTokens.forUser(u -> u.role("organiser").units(UUID.randomUUID())));
    assertThat(elsewhere.get(path).status()).isEqualTo(404);
    Api administrator =
        tree.api().as(TestTokens.forUser(u -> u.role("administrator").units(tree.root())));
    assertThat(administrator.get(path).status()).isEqualTo(404);
  }

  @Test
  void changesContactsOfTheVersionOneHasSeen() {
    String path = "/api/members/" + tree.registerMember("Zîn", "Aydın");
    Api organiser = tree.organiser();
    String change = "{\"contacts\":{\"email\":\"new@example.org\"},\"languages\":[\"ku\"]}";

    assertThat(organiser.patch(path, change).status()).isEqualTo(428);
    assertThat(organiser.havingSeen("\"1\"").patch(path, change).status()).isEqualTo(412);
    var changed = organiser.havingSeen("\"2\"").patch(path, change);
    assertThat(changed.status()).isEqualTo(200);
    assertThat(changed.text("/contacts/email")).isEqualTo("new@example.org");
    assertThat(changed.text("/languages/0")).isEqualTo("kmr");
    assertThat(changed.raw().headers().firstValue("ETag")).contains("\"4\"");
  }

  @Test
  void listsAndFindsMembersOfOnesPartOfTheTree() {
    for (String name : List.of("Ayşe Yılmaz", "İpek Çelik", "Şîlan Ağaoğlu")) {
      String[] words = name.split(" ", 2);
      tree.registerMember(words[0], words[1]);
    }
    Api organiser = tree.organiser();

    var first = organiser.get("/api/members?limit=2&unitId=" + tree.workplace());
    assertThat(first.body().at("/items")).hasSize(2);
    var second = organiser.get(first.text("/next"));
    assertThat(second.body().at("/items")).hasSize(1);
    assertThat(second.body().at("/next").isNull() || second.body().at("/next").isMissingNode())
        .isTrue();

    var found = organiser.get("/api/members?q=ipek%20CELIK&unitId=" + tree.workplace());
    assertThat(found.body().at("/items")).hasSize(1);
    assertThat(found.text("/items/0/givenName")).isEqualTo("İpek");
    String mobile = found.text("/items/0/contacts/mobile").replace("+90", "0");
    assertThat(organiser.get("/api/members?q=" + mobile).body().at("/items")).hasSize(1);
    String nationalId = found.text("/items/0/nationalId");
    assertThat(organiser.get("/api/members?q=" + nationalId).body().at("/items")).hasSize(1);
  }

  @Test
  void tellsTheCallerWhoTheyAre() {
    String user = UUID.randomUUID().toString();
    String member = UUID.randomUUID().toString();
    var me =
        tree.api()
            .as(
                TestTokens.forUser(u ->
                    u.id(user)
                        .role("organiser")
                        .memberId(member)
                        .units(tree.branch())
                        .languages("kmr", "tr")))
            .get("/api/me");
    assertThat(me.body().toString())
        .isEqualTo(
            """
            {"id":"%s","memberId":"%s","roles":["organiser"],"languages":["kmr","tr"],\
            "units":[{"id":"%s","kind":"BRANCH","name":"Branch"}]}\
            """
                .formatted(user, member, tree.branch()));
  }

  @Test
  void takesARegisterOverOnceHoweverOftenItIsSent() {
    String register = tree.registerOf(100);
    Api officer = tree.branchOfficer();

    var first = officer.post("/api/member-registrations", register);
    assertThat(first.body().toString())
        .isEqualTo("{\"registered\":100,\"unchanged\":0,\"rejected\":[]}");
    var again = officer.post("/api/member-registrations", register);
    assertThat(again.body().toString())
        .isEqualTo("{\"registered\":0,\"unchanged\":100,\"rejected\":[]}");
  }

  @Test
  void movesAUnitWithEverythingBelowIt() {
    Api union = tree.unionOfficer();
    String other = tree.unit(union, "BRANCH", "Other branch", tree.union());

    var moved =
        union.post("/api/units/" + tree.workplace() + "/move", "{\"parentId\":\"" + other + "\"}");
    assertThat(moved.status()).isEqualTo(200);
    assertThat(moved.body().at("/path"))
        .extracting(node -> node.asString())
        .containsExactly(tree.root(), tree.union(), other, tree.workplace());
    assertThat(union.get("/api/units/" + other + "/children").body().at("/items")).hasSize(1);
  }

  @Test
  void startsAndEndsMandates() {
    String member = tree.registerMember("Dilan", "Kaya");
    String path = "/api/units/" + tree.branch() + "/mandates";
    String mandate =
        """
        {"memberId":"%s","office":"legal-coordinator","startedOn":"2026-01-15"}
        """
            .formatted(member);
    Api officer = tree.unionOfficer();

    var started = officer.post(path, mandate);
    assertThat(started.status()).isEqualTo(201);
    assertThat(officer.post(path, mandate).status()).isEqualTo(409);
    var ended = officer.post("/api/mandates/" + started.text("/id") + "/ending", "{}");
    assertThat(ended.status()).isEqualTo(200);
    assertThat(officer.post(path, mandate).status()).isEqualTo(201);
  }

  /** Whoever may not read the member could count their birth date down from what is refused. */
  @Test
  void noMandateBeginsBeforeItsHolderWasOfAgeOrAMember() {
    String member = tree.registerMember("Dilan", "Kaya"); // born 1980-05-01, admitted 2015-09-01
    String path = "/api/units/" + tree.branch() + "/mandates";
    String organiser = "{\"memberId\":\"%s\",\"office\":\"organiser\",\"startedOn\":\"%s\"}";
    Api officer = tree.unionOfficer();

    for (String day : List.of("1970-01-01", "1998-04-30")) {
      var refused = officer.post(path, organiser.formatted(member, day));
      assertThat(refused.pointer()).isEqualTo("/startedOn");
      assertThat(refused.text("/errors/0/code")).isEqualTo("holder-under-age");
    }
    assertThat(officer.post(path, organiser.formatted(member, "2015-08-31")).text("/errors/0/code"))
        .isEqualTo("before-admission");
    assertThat(
            tree.api()
                .as(TestTokens.forUser(u -> u.role("administrator")))
                .post(path, organiser.formatted(member, "1970-01-01"))
                .status())
        .as("who keeps the tree and reads no member")
        .isEqualTo(201);
  }

  /** A register may not say since when; the day of taking over is none that binds. */
  @Test
  void aMandateMayBeOlderThanARegisterThatSaysNoDayOfAdmission() {
    String member = UUID.randomUUID().toString();
    tree.branchOfficer()
        .post(
            "/api/member-registrations",
            "{\"unitId\":\"%s\",\"members\":[{\"id\":\"%s\",\"givenName\":\"Zîn\"}]}"
                .formatted(tree.workplace(), member));

    assertThat(
            tree.unionOfficer()
                .post(
                    "/api/units/" + tree.branch() + "/mandates",
                    "{\"memberId\":\"%s\",\"office\":\"organiser\",\"startedOn\":\"2023-05-01\"}"
                        .formatted(member))
                .status())
        .isEqualTo(201);
  }

  /**
   * Offices decide who may read what; and refusing an office because there is no such member tells
   * just that.
   */
  @Test
  void whoGivesAndEndsOfficesIsInTheAuditLog() {
    String member = tree.registerMember("Dilan", "Kaya");
    String nobody = UUID.randomUUID().toString();
    String path = "/api/units/" + tree.branch() + "/mandates";
    String office = "{\"memberId\":\"%s\",\"office\":\"lawyer\"}";
    Api officer = tree.unionOfficer();

    String mandate = officer.post(path, office.formatted(member)).text("/id");
    assertThat(officer.post(path, office.formatted(nobody)).status()).isEqualTo(422);
    assertThat(officer.post(path, "{\"memberId\":\"Dilan\"}").status()).isEqualTo(422);
    String ending = "/api/mandates/" + mandate + "/ending";
    assertThat(officer.readingFor("campaign").post(ending, "{}").text("/code"))
        .isEqualTo("purpose-not-allowed");
    assertThat(tree.organiser().post(ending, "{}").status()).isEqualTo(403);
    assertThat(officer.post(ending, "{}").status()).as("not ended before").isEqualTo(200);
    assertThat(officer.post(ending, "{}").status()).isEqualTo(409);

    assertThat(recorded(member))
        .startsWith(
            "end-mandate in-conflict",
            "end-mandate begun",
            "end-mandate done",
            "end-mandate begun",
            "start-mandate done",
            "start-mandate begun");
    assertThat(recorded(nobody)).startsWith("start-mandate refused", "start-mandate begun");
  }

  private List<String> recorded(String member) {
    return tree.api()
        .as(TestTokens.forUser(user -> user.role("auditor")))
        .get("/api/audit-records?subjectId=" + member)
        .body()
        .at("/items")
        .valueStream()
        .map(record -> record.at("/action").asString() + " " + record.at("/outcome").asString())
        .filter(record -> !record.startsWith("read-audit"))
        .toList();
  }

  @Test
  void isHealthy() {
    assertThat(Api.at(managementPort).get("/actuator/health").text("/status")).isEqualTo("UP");
  }
}
