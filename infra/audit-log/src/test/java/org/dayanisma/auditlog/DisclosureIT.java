package org.dayanisma.auditlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.Document;
import org.dayanisma.testkit.DisclosureRules;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.RoutePolicyRules;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** From a request to its record, and to a checkpoint in file and topic. */
@SpringBootTest(
    classes = AuditTestApplication.class,
    properties = "spring.config.name=audit-test",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@EmbeddedPlatform(ownKafka = true)
class DisclosureIT {

  private final String person = UUID.randomUUID().toString();
  private final String reader = UUID.randomUUID().toString();

  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  AuditLog audit;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  Checkpoints checkpoints;

  @SuppressWarnings("NullAway.Init")
  @Autowired
  MongoClient mongo;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.mongodb.database}")
  String database;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.keys.directory}")
  Path keys;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.audit.directory}")
  Path directory;

  @SuppressWarnings("NullAway.Init")
  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @Test
  void aReadingIsRecordedBeforeItIsAnswered() {
    Client.Answer answer =
        officer()
            .get(
                "/api/people/" + person,
                "X-Correlation-Id",
                "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b17");
    assertThat(answer.text()).isEqualTo("the secret of " + person);
    AuditRecord record = recordsOf(person).getFirst();
    assertThat(record.actor()).isEqualTo(reader);
    assertThat(record.action()).isEqualTo("read-person");
    assertThat(record.route()).isEqualTo("GET /api/people/{id}");
    assertThat(record.purpose()).isEqualTo("membership-administration");
    assertThat(record.subjects()).containsExactly(person);
    assertThat(record.outcome()).isEqualTo(RecordedOutcome.DISCLOSED);
    assertThat(record.correlationId()).isEqualTo("0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b17");
  }

  @Test
  void aSaidPurposeIsRecordedAndAWrongOneRefused() {
    assertThat(officer().get("/api/people/" + person, "X-Purpose", "campaign").status())
        .isEqualTo(200);
    assertThat(recordsOf(person)).extracting(AuditRecord::purpose).containsExactly("campaign");

    String other = UUID.randomUUID().toString();
    assertThat(officer().get("/api/people/" + other, "X-Purpose", "audit").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(officer().get("/api/people/" + other, "X-Purpose", "curiosity").problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(dataProtectionOfficer().get("/api/people/" + other).problem())
        .isEqualTo("403 purpose-required");
    assertThat(recordsOf(other)).isEmpty();
  }

  @Test
  void aProgramReadsForThePurposeOfItsToken() {
    Client program =
        new Client(
            port,
            TestTokens.forUser(user -> user.role("branch-officer"))
                .withClaim("scope", "people:read")
                .withClaim("purposes", List.of("campaign")));
    assertThat(program.get("/api/people/" + person).status()).isEqualTo(200);
    assertThat(recordsOf(person)).extracting(AuditRecord::purpose).containsExactly("campaign");
    assertThat(
            program
                .get("/api/people/" + person, "X-Purpose", "membership-administration")
                .problem())
        .isEqualTo("403 purpose-not-allowed");
    assertThat(program.get("/api/weather").problem()).isEqualTo("403 insufficient-scope");
  }

  @Test
  void onesOwnDataLeavesNoRecord() {
    Client self = as(user -> user.role("member").memberId(person));
    assertThat(self.get("/api/people/" + person).status()).isEqualTo(200);
    assertThat(recordsOf(person)).isEmpty();
    assertThat(self.get("/api/people/" + UUID.randomUUID()).problem())
        .as("nobody else exists for them")
        .isEqualTo("404 not-found");
  }

  /**
   * Otherwise whoever may have an entry erased, and alone releases locks, decides whether its owner
   * can stop that.
   */
  @Test
  void aLockBarsNobodyFromWhatIsTheirOwn() {
    lock();
    Client self = as(user -> user.id(reader).memberId(person).role("branch-officer"));

    assertThat(self.get("/api/people/" + person).status()).isEqualTo(200);
    assertThat(self.post("/api/people/" + person + "/greeting").status()).isEqualTo(200);
    assertThat(recordsOf(person)).as("as without a lock").isEmpty();

    for (String other :
        List.of(
            UUID.randomUUID().toString(),
            person.toUpperCase(Locale.ROOT),
            person.replace("-", ""),
            person + "%20")) {
      assertThat(self.get("/api/people/" + other).problem())
          .as(other)
          .isEqualTo("403 reading-locked");
      assertThat(self.post("/api/people/" + other + "/greeting").problem())
          .as(other)
          .isEqualTo("403 reading-locked");
    }
    assertThat(self.get("/api/people?id=" + person).problem())
        .as("a list")
        .isEqualTo("403 reading-locked");
  }

  /** What is answered may tell about others, too. */
  @Test
  void aLockHoldsForAnAnswerThatIsNotOnlyAboutOneself() {
    lock();
    Client self = as(user -> user.id(reader).memberId(person).role("branch-officer"));
    String other = UUID.randomUUID().toString();

    assertThat(self.get("/api/people/" + person + "/friends/" + other).problem())
        .isEqualTo("403 reading-locked");
    assertThat(recordsOf(other)).isEmpty();
  }

  @Test
  void anAnswerThatNobodyRecordedIsNotSent() {
    Client.Answer answer = officer().get("/api/forgetful");
    assertThat(answer.problem()).isEqualTo("500 unexpected");
    assertThat(answer.text()).doesNotContain("secret");
  }

  @Test
  void aCrashBetweenRecordAndAnswerLeavesTheRecord() {
    assertThat(officer().get("/api/crash?id=" + person).problem()).isEqualTo("500 unexpected");
    assertThat(recordsOf(person)).hasSize(1);
  }

  @Test
  void manyPeopleNeedAFreshSignInThenARelease() {
    assertThat(officer().get("/api/people?id=a1,a2,a3,a4").status()).isEqualTo(200);
    assertThat(officer().get("/api/people?id=a5").problem()).isEqualTo("403 step-up-required");
    assertThat(signedIn(Duration.ofMinutes(6)).get("/api/people?id=a5").problem())
        .isEqualTo("403 step-up-required");
    assertThat(signedIn(Duration.ofMinutes(1)).get("/api/people?id=a5").status()).isEqualTo(200);
    assertThat(signedIn(Duration.ofMinutes(1)).get("/api/people?id=a6,a7,a8,a9").problem())
        .isEqualTo("403 reading-locked");
    assertThat(signedIn(Duration.ofMinutes(1)).get("/api/people?id=a1").problem())
        .isEqualTo("403 reading-locked");
    assertThat(officer().get("/api/weather").status()).isEqualTo(200);

    JsonNode locks = dataProtectionOfficer().get("/api/reading-locks").json().path("items");
    assertThat(locks.valueStream()).extracting(l -> l.path("userId").asString()).contains(reader);
    String release = "/api/reading-locks/" + reader + "/release";
    assertThat(officer().post(release).problem()).isEqualTo("403 forbidden");
    assertThat(as(user -> user.id(reader).role("data-protection-officer")).post(release).problem())
        .isEqualTo("403 own-lock");
    assertThat(dataProtectionOfficer().post(release).status()).isEqualTo(200);
    assertThat(dataProtectionOfficer().post(release).problem()).isEqualTo("404 not-found");
    assertThat(officer().get("/api/people?id=a1").status()).isEqualTo(200);
    AuditRecord released =
        audit.search(null, null, null, 10).stream()
            .filter(record -> reader.equals(record.object()))
            .findFirst()
            .orElseThrow();
    assertThat(released.outcome()).isEqualTo(RecordedOutcome.RELEASED);
  }

  /** The kept answer was lost with the process; a lock that was set since then stays. */
  @Test
  void aReleaseWhoseAnswerWasLostIsAnsweredAgainAndReleasesNothingMore() {
    String release = "/api/reading-locks/" + reader + "/release";
    String key = UUID.randomUUID().toString();
    Client releasing = dataProtectionOfficer();
    lock();
    Client.Answer first = releasing.post(release, "Idempotency-Key", key);
    assertThat(first.status()).isEqualTo(200);
    forgetKeptAnswers();
    assertThat(releasing.post(release, "Idempotency-Key", key).text()).isEqualTo(first.text());
    assertThat(releasing.post(release).problem()).isEqualTo("404 not-found");

    lock();
    forgetKeptAnswers();
    assertThat(releasing.post(release, "Idempotency-Key", key).text()).isEqualTo(first.text());
    assertThat(officer().get("/api/people?id=a1").problem()).isEqualTo("403 reading-locked");
  }

  private void forgetKeptAnswers() {
    mongo
        .getDatabase(database)
        .getCollection("idempotency_keys")
        .updateMany(
            new Document(),
            Updates.combine(Updates.unset("answer"), Updates.set("leaseUntil", Instant.EPOCH)));
  }

  private void lock() {
    String many =
        IntStream.range(0, 12)
            .mapToObj(i -> "b" + i)
            .collect(java.util.stream.Collectors.joining(","));
    assertThat(signedIn(Duration.ofMinutes(1)).get("/api/people?id=" + many).problem())
        .isEqualTo("403 reading-locked");
  }

  @Test
  void aRefusalThatTellsIsAReadingAndAnAnswerThatDoesNotIsNone() {
    assertThat(officer().post("/api/entries/unknown-" + person).status()).isEqualTo(200);
    assertThat(recordsOf("unknown-" + person))
        .extracting(AuditRecord::outcome)
        .containsExactly(RecordedOutcome.DONE);

    assertThat(officer().post("/api/entries/known-" + person).problem()).isEqualTo("409 known");
    assertThat(recordsOf("known-" + person))
        .extracting(AuditRecord::action, AuditRecord::outcome)
        .containsExactly(tuple("enter-person", RecordedOutcome.DISCLOSED));
  }

  /** Otherwise the refusal would answer the question. */
  @Test
  void aPurposeIsRefusedWhetherSomebodyIsKnownOrNot() {
    for (String somebody : List.of("known-", "unknown-")) {
      String entry = "/api/entries/" + somebody + person;
      assertThat(officer().post(entry, "X-Purpose", "campaign").problem())
          .isEqualTo("403 purpose-not-allowed");
      assertThat(dataProtectionOfficer().post(entry).problem())
          .isEqualTo("403 purpose-not-allowed");
    }
    assertThat(recordsOf("known-" + person)).isEmpty();
  }

  @Test
  void whoHearsOfTooManyThatTheyAreKnownHearsNothingMore() {
    officer().post("/api/entries/known-1");
    officer().post("/api/entries/known-2");
    officer().post("/api/entries/known-2");
    assertThat(officer().post("/api/entries/unknown-3").status()).isEqualTo(200);

    assertThat(officer().post("/api/entries/known-3").problem()).isEqualTo("403 reading-locked");
    assertThat(officer().post("/api/entries/unknown-4").problem()).isEqualTo("403 reading-locked");
  }

  @Test
  void theAuditorPagesThroughTheLogAndIsRecordedToo() {
    IntStream.range(0, 3).forEach(i -> officer().get("/api/people/" + person));
    Client auditor = as(user -> user.role("auditor"));
    JsonNode first = auditor.get("/api/audit-records?subjectId=" + person + "&limit=2").json();
    assertThat(first.path("items")).hasSize(2);
    assertThat(first.path("items").path(0).path("service").asString())
        .isEqualTo("membership-service");
    JsonNode second = auditor.get(first.path("next").asString()).json();
    // The three readings, and the look at the first page.
    assertThat(second.path("items").valueStream())
        .extracting(item -> item.path("action").asString())
        .containsExactly("read-person");
    assertThat(auditor.get("/api/audit-records?subjectId=" + person).json().path("items"))
        .hasSize(5);
    assertThat(auditor.get("/api/audit-records?actorId=" + reader).json().path("items"))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void theAuditorSeesThingsByAPseudonymThatGroupsTheirReadings() {
    String sealed = UUID.randomUUID().toString();
    String other = UUID.randomUUID().toString();
    for (String thing : List.of(sealed, other, sealed)) {
      assertThat(officer().get("/api/things/" + thing + "?of=" + person).status()).isEqualTo(200);
    }
    Client auditor = as(user -> user.role("auditor"));
    for (String query : List.of("subjectId=" + person, "actorId=" + reader, "limit=5")) {
      Client.Answer page = auditor.get("/api/audit-records?" + query);
      assertThat(page.text()).contains("read-thing").doesNotContain(sealed, other);
    }
    List<String> shown = objects(auditor.get("/api/audit-records?actorId=" + reader));
    assertThat(shown).hasSize(3).allMatch(word -> word.matches("[A-Za-z0-9_-]{22}"));
    assertThat(shown.getFirst()).isEqualTo(shown.getLast()).isNotEqualTo(shown.get(1));
    assertThat(objects(auditor.get("/api/audit-records?actorId=" + reader))).isEqualTo(shown);

    assertThat(recordsOf(person))
        .as("stored, hashed and verified as it was")
        .filteredOn(record -> record.action().equals("read-thing"))
        .extracting(AuditRecord::object)
        .containsExactly(sealed, other, sealed);
    assertThat(auditor.get("/api/audit-records?subjectId=" + sealed).json().path("items"))
        .as("an id cannot be tried")
        .isEmpty();
  }

  @Test
  void anAuditorsPageCountsEverybodyItTellsAboutAndOneOfAPersonThatPerson() {
    String auditorId = UUID.randomUUID().toString();
    Client auditor = as(user -> user.id(auditorId).role("auditor"));
    List<String> people = people(4);
    as(user -> user.role("branch-officer")).get("/api/people?id=" + String.join(",", people));
    JsonNode ofOne = auditor.get("/api/audit-records?subjectId=" + people.getFirst()).json();
    assertThat(ofOne.at("/items/0/subjectIds").valueStream().map(JsonNode::asString))
        .containsExactly(people.getFirst());
    assertThat(audit.search(null, auditorId, null, 9))
        .extracting(AuditRecord::subjects)
        .containsExactly(List.of(people.getFirst()));

    as(user -> user.role("branch-officer")).get("/api/people?id=" + String.join(",", people));
    assertThat(auditor.get("/api/audit-records?limit=1").status()).isEqualTo(200);
    assertThat(audit.search(null, auditorId, null, 1).getFirst().subjects())
        .containsExactlyInAnyOrderElementsOf(people);

    as(user -> user.role("branch-officer")).get("/api/people/" + UUID.randomUUID());
    Client.Answer beyond = auditor.get("/api/audit-records?limit=1");
    assertThat(beyond.problem()).isEqualTo("403 step-up-required");
    assertThat(auditor.get("/api/audit-records?subjectId=" + people.getFirst()).status())
        .as("nobody new")
        .isEqualTo(200);
  }

  /** Nobody can take a record out again, and the form of an id is that of many other things. */
  @Test
  void nothingThatAnAuditorTypesIsKeptUnlessItIsAnId() {
    String auditorId = UUID.randomUUID().toString();
    Client auditor = as(user -> user.id(auditorId).role("auditor"));

    for (String typed : List.of("10000000146", "Ayse-Yilmaz", person.replace("-", ""))) {
      assertThat(auditor.get("/api/audit-records?subjectId=" + typed).problem())
          .as(typed)
          .isEqualTo("400 invalid-parameter");
    }
    assertThat(audit.search(null, auditorId, null, 9)).isEmpty();

    assertThat(auditor.get("/api/audit-records?actorId=10000000146").json().path("items"))
        .isEmpty();
    assertThat(auditor.get("/api/audit-records?actorId=" + person).json().path("items")).isEmpty();
    assertThat(audit.search(null, auditorId, null, 9))
        .as("a user id is whatever the identity provider calls somebody: only one that is there")
        .hasSize(2)
        .allSatisfy(record -> assertThat(record.object()).isNull());

    assertThat(officer().get("/api/people/" + person).status()).isEqualTo(200);
    auditor.get("/api/audit-records?actorId=" + reader);
    assertThat(audit.search(null, auditorId, null, 1).getFirst().object()).isEqualTo(reader);
  }

  @Test
  void nobodyElseSeesTheLogAndNobodySearchesForWords() {
    assertThat(officer().get("/api/audit-records").problem()).isEqualTo("403 forbidden");
    Client auditor = as(user -> user.role("auditor"));
    assertThat(auditor.get("/api/audit-records?subjectId=Ay%C5%9Fe").problem())
        .isEqualTo("400 invalid-parameter");
    assertThat(auditor.get("/api/audit-records?after=x").problem()).isEqualTo("400 invalid-cursor");
    assertThat(auditor.get("/api/audit-records?subjekt=x").problem())
        .isEqualTo("400 unknown-parameter");
  }

  @Test
  void aCheckpointGoesToTheFileAndTheTopicAndTheVerifierIsContent() {
    officer().get("/api/people/" + person);
    checkpoints.sign();
    checkpoints.sign();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() ->
            assertThat(CheckpointTopic.read(bootstrap).get("membership-service")).isNotEmpty());
    AuditVerification verification = new AuditVerification(mongo, keys, directory, bootstrap);
    Verdict verdict = verification.verify("membership-service", database);
    assertThat(verdict).isInstanceOf(Verdict.Sound.class);
    assertThat(verdict.sentence()).contains("records are sound", "checkpoints agree");
  }

  @Test
  void everyRouteOfTheLibraryHasItsPolicy() {
    RoutePolicyRules.check(AuditLog.class);
    DisclosureRules.check(AuditLog.class);
  }

  private static List<String> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID().toString()).toList();
  }

  private static List<String> objects(Client.Answer page) {
    return page.json()
        .path("items")
        .valueStream()
        .map(item -> item.path("object").asString())
        .toList();
  }

  private List<AuditRecord> recordsOf(String subject) {
    return audit.search(subject, null, null, 10);
  }

  private Client officer() {
    return as(user -> user.id(reader).role("branch-officer"));
  }

  private Client signedIn(Duration ago) {
    return new Client(
        port,
        TestTokens.forUser(user -> user.id(reader).role("branch-officer"))
            .withClaim("auth_time", Instant.now().minus(ago).getEpochSecond()));
  }

  private Client dataProtectionOfficer() {
    return as(user -> user.role("data-protection-officer"));
  }

  private Client as(Consumer<TestTokens.User> description) {
    return new Client(port, TestTokens.forUser(description));
  }
}
