package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The whole service on a real broker and store: membership tells, cases appear, people work on
 * them.
 */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CaseworkStoryIT {

  private static final String SAMPLE_MEMBER = "5b0c6f0e-3d0f-4d5c-9d58-6f1d6b2f7a01";
  private static final String UNKNOWN_MEMBER = "0197f3a0-0000-7000-8000-0000000000ff";
  private static final String COORDINATOR = "a3f1c7be-1a56-4c5a-8a7e-2f4e0f9f3b02";

  private final TestToken coordinator =
      TestTokens.forUser(
          u -> u.role("legal-coordinator").memberId(COORDINATOR).units(MembershipTopics.ROOT));
  private final String lawyerId = UUID.randomUUID().toString();
  private final String admitted = UUID.randomUUID().toString();
  private final TestToken lawyer =
      TestTokens.forUser(u -> u.role("lawyer").memberId(lawyerId).units(MembershipTopics.BRANCH));
  private final TestToken organiser =
      TestTokens.forUser(u -> u.role("organiser").units(MembershipTopics.BRANCH));

  @Autowired private MongoTemplate mongo;

  @Value("${dayanisma.kafka.bootstrap}")
  private String bootstrap;

  @LocalServerPort private int port;

  private MembershipTopics membership;
  private Api api;

  @BeforeAll
  void tellOfTheOrganisation() {
    membership = new MembershipTopics(bootstrap);
    api = Api.at(port);
    membership.unit(MembershipTopics.WORKPLACE);
    membership.admitted(admitted, MembershipTopics.WORKPLACE);
    membership.mandate(UUID.randomUUID().toString(), lawyerId, "LAWYER", MembershipTopics.BRANCH);
    membership.publish(SampleEvent.allOf("membership", "mandate-started").getFirst());
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            mongo.getCollection("unit_mandates").countDocuments() > 0
                && known("members", admitted)
                && known("known_units", MembershipTopics.WORKPLACE));
  }

  @AfterAll
  void close() {
    membership.close();
  }

  @Test
  void theGoldenDismissalOpensACaseWithItsDeadline() {
    tellSample(SAMPLE_MEMBER);

    JsonNode found = caseOf(SAMPLE_MEMBER);
    assertThat(found.at("/kind").asString()).isEqualTo("DISMISSAL");
    assertThat(found.at("/status").asString()).isEqualTo("OPEN");
    assertThat(found.at("/responsibleId").asString()).isEqualTo(COORDINATOR);

    JsonNode deadline =
        api.as(coordinator).get("/api/cases/" + id(found) + "/deadlines").body().at("/items/0");
    assertThat(deadline.at("/ruleId").asString()).isEqualTo("ADM_ANNUL");
    assertThat(deadline.at("/nominalOn").asString()).isEqualTo("2026-05-15");
    assertThat(deadline.at("/dueOn").asString()).isEqualTo("2026-05-15");
    assertThat(deadline.at("/adjustments").isEmpty()).isTrue();
    assertThat(deadline.at("/legalBasis").asString()).isEqualTo("2577/7");
    assertThat(deadline.at("/start/on").asString()).isEqualTo("2026-03-16");
    assertThat(deadline.at("/steps/0/to").asString()).isEqualTo("2026-05-15");
    assertThat(deadline.at("/advice").asString()).startsWith("15 May 2026 has passed;");
    assertThat(deadline.at("/confidence").asString()).isEqualTo("A");
    await().until(() -> mongo.getCollection("event_journal").countDocuments(new Document()) >= 2);
  }

  @Test
  void aShuffledNightOfDuplicatesOpensEachCaseOnce() {
    List<String> members = ids(30, _ -> UUID.randomUUID().toString());
    List<Runnable> records = new ArrayList<>();
    for (String member : members) {
      records.add(() -> membership.status(member, 3, "SUSPENDED", "2026-02-02", "2026-02-03"));
      records.add(() -> membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16"));
      records.add(() -> membership.status(member, 4, "DISMISSED", "2026-03-16", "2026-03-16"));
      records.add(() -> membership.status(member, 5, "REINSTATED", "2026-09-01", "2026-09-01"));
    }
    Collections.shuffle(records, new Random(8));
    records.forEach(Runnable::run);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(casesOf(members)).isEqualTo(60));
    Collections.shuffle(records, new Random(9));
    records.forEach(Runnable::run);
    String last = UUID.randomUUID().toString();
    membership.status(last, 1, "DISMISSED", "2026-03-16", "2026-03-16");
    caseOf(last);

    await().untilAsserted(() -> assertThat(casesOf(members)).isEqualTo(60));
    assertThat(
            mongo
                .getCollection("cases")
                .countDocuments(
                    new Document("memberId", new Document("$in", members)).append("version", 3)))
        .as("opened, its deadline set, and that it was reported, once each")
        .isEqualTo(60);
  }

  @Test
  void aLaterMandateTakesOverWaitingCases() {
    String lonely = UUID.randomUUID().toString();
    String member = UUID.randomUUID().toString();
    TestToken later =
        TestTokens.forUser(u -> u.role("legal-coordinator").memberId(lawyerId).units(lonely));
    membership.publish(MembershipTopics.change(member, lonely, List.of(lonely)).numbered(2));
    await().atMost(Duration.ofSeconds(60)).until(() -> count(later, member) == 1);
    assertThat(
            api.as(later)
                .get("/api/cases?memberId=" + member)
                .body()
                .at("/items/0/responsibleId")
                .isNull())
        .isTrue();

    String mandate = UUID.randomUUID().toString();
    String newcomer = UUID.randomUUID().toString();
    membership.mandate(mandate, newcomer, "LEGAL_COORDINATOR", lonely);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    api.as(later)
                        .get("/api/cases?memberId=" + member)
                        .body()
                        .at("/items/0/responsibleId")
                        .asString(""))
                .isEqualTo(newcomer));
  }

  /** A deadline that is not computed is said, in the language of whoever looks. */
  @Test
  void anOldArrestSaysThatItsDeadlineIsNotComputed() {
    String intake =
        "{\"memberId\":\"%s\",\"kind\":\"ARREST\",\"effectiveOn\":\"2004-05-10\"}"
            .formatted(admitted);

    Answer opened = api.as(coordinator).with("Accept-Language", "tr").post("/api/cases", intake);

    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    assertThat(opened.body().at("/deadlines").isEmpty()).isTrue();
    JsonNode unknown =
        api.as(coordinator)
            .with("Accept-Language", "tr")
            .get("/api/cases/" + id(opened.body()) + "/deadlines")
            .body()
            .at("/notComputed/0");
    assertThat(unknown).isEqualTo(opened.body().at("/notComputed/0"));
    assertThat(unknown.at("/ruleId").asString()).isEqualTo("ARR_OBJ");
    assertThat(unknown.at("/code").asString()).isEqualTo("rule-not-in-force");
    assertThat(unknown.at("/detail").asString()).contains("avukata");
  }

  @Test
  void aCaseIsTakenInGivenAwayAndClosed() {
    String member = admitted;
    String intake =
        """
        {"memberId":"%s","kind":"DISCIPLINE","effectiveOn":"2026-03-02","notifiedOn":"2026-03-02",
         "summary":"CANARY-summary"}\
        """
            .formatted(member);

    Answer opened = api.as(coordinator).post("/api/cases", intake);
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    assertThat(opened.body().at("/unitId").asString()).isEqualTo(MembershipTopics.WORKPLACE);
    assertThat(api.as(coordinator).post("/api/cases", intake).status()).isEqualTo(200);
    String path = "/api/cases/" + id(opened.body());
    assertThat(opened.body().at("/deadlines").size()).isEqualTo(2);
    assertThat(api.as(coordinator).get(path).body().at("/summary").asString())
        .isEqualTo("CANARY-summary");
    assertThat(
            String.valueOf(
                mongo.getCollection("cases").find(new Document("memberId", member)).first()))
        .doesNotContain("CANARY");

    assertThat(api.as(lawyer).get(path).status()).isEqualTo(404);
    assertThat(api.as(organiser).get(path).status()).isEqualTo(403);
    Answer nobody =
        api.as(coordinator).post(path + "/assignments", "{\"responsibleId\":\"" + member + "\"}");
    assertThat(nobody.status()).isEqualTo(422);
    assertThat(nobody.pointer()).isEqualTo("/responsibleId");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(
                    api.as(coordinator)
                        .post(path + "/assignments", "{\"responsibleId\":\"" + lawyerId + "\"}")
                        .status())
                .isEqualTo(200));
    assertThat(api.as(lawyer).get(path).status()).as("asked, and no more").isEqualTo(404);
    String asked = api.as(lawyer).get(path + "/assignments").body().at("/items/0/id").asString();
    Answer seen = api.as(lawyer).post(path + "/assignments/" + asked + "/acceptance", "{}");
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.body().at("/responsibleId").asString()).isEqualTo(lawyerId);
    assertThat(count(lawyer, member)).isEqualTo(1);
    assertThat(
            api.as(lawyer)
                .post(path + "/assignments", "{\"responsibleId\":\"" + lawyerId + "\"}")
                .status())
        .isEqualTo(403);

    String deadline = seen.body().at("/deadlines/0/id").asString();
    String lodged = "{\"lodgedOn\":\"%s\",\"reference\":\"CANARY-number\"}";
    String completion = "/api/deadlines/" + deadline + "/completion";
    LocalDate dueOn = LocalDate.parse(seen.body().at("/deadlines/0/dueOn").asString());
    Answer late = api.as(lawyer).post(completion, lodged.formatted(dueOn.plusDays(1)));
    assertThat(late.body().at("/deadlines/0/status").asString()).isEqualTo("LATE");
    assertThat(late.body().at("/deadlines/0/missed").asBoolean()).isTrue();
    assertThat(api.as(lawyer).post(completion, lodged.formatted(dueOn)).code())
        .isEqualTo("deadline-not-open");
    String reopening = "/api/deadlines/" + deadline + "/reopening";
    Answer reopened = api.as(lawyer).post(reopening, "{\"reason\":\"CANARY-mistake\"}");
    assertThat(reopened.body().at("/deadlines/0/status").asString()).isEqualTo("OPEN");
    assertThat(reopened.body().at("/deadlines/0/reopening/reason").asString())
        .isEqualTo("CANARY-mistake");
    assertThat(api.as(lawyer).post(reopening, "{\"reason\":\"again\"}").code())
        .isEqualTo("deadline-not-lodged");
    Answer met = api.as(lawyer).post(completion, lodged.formatted(dueOn));
    assertThat(met.body().at("/deadlines/0/status").asString()).isEqualTo("MET");
    assertThat(met.body().at("/deadlines/0/lodging/reference").asString())
        .isEqualTo("CANARY-number");
    assertThat(
            String.valueOf(
                mongo.getCollection("cases").find(new Document("memberId", member)).first()))
        .doesNotContain("CANARY");

    String closure =
        "{\"outcome\":\"REINSTATED\",\"effectiveOn\":\"2026-09-01\",\"note\":\"CANARY-note\"}";
    assertThat(api.as(lawyer).havingSeen(seen.etag()).post(path + "/closure", closure).status())
        .isEqualTo(412);
    Answer closed = api.as(lawyer).post(path + "/closure", closure);
    assertThat(closed.status()).isEqualTo(200);
    assertThat(closed.body().at("/closure/note").asString()).isEqualTo("CANARY-note");
    Answer again = api.as(lawyer).post(path + "/closure", closure);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("already-closed");
  }

  @Test
  void listsArePagedWithoutLossOrRepetition() {
    List<String> members = ids(7, _ -> UUID.randomUUID().toString());
    members.forEach(member -> membership.status(member, 1, "SUSPENDED", "2026-01-12", null));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(casesOf(members)).isEqualTo(7));

    List<String> seen = new ArrayList<>();
    String next = "/api/cases?kind=SUSPENSION&status=OPEN&dueBefore=2026-12-31&limit=3";
    while (next != null) {
      Answer page = api.as(coordinator).get(next);
      assertThat(page.status()).isEqualTo(200);
      page.body().at("/items").forEach(item -> seen.add(item.at("/id").asString()));
      next = page.body().at("/next").isNull() ? null : page.body().at("/next").asString();
    }

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(7);
  }

  /** A cache must not give one reader the words of another. */
  @Test
  void everyAnswerInWordsSaysInWhichLanguage() {
    tellSample(SAMPLE_MEMBER);
    String path = "/api/cases/" + id(caseOf(SAMPLE_MEMBER));
    Api reader = api.as(coordinator).with("Accept-Language", "kmr");

    assertThat(
            Stream.of(
                reader.get("/api/deadline-rules"),
                reader.post(
                    "/api/deadline-calculations",
                    "{\"ruleId\":\"ADM_ANNUL\",\"events\":{\"notice\":\"2026-03-16\"}}"),
                reader.get("/api/me/cases"),
                reader.get(path),
                reader.get(path + "/deadlines")))
        .allSatisfy(answer -> {
          assertThat(answer.status()).isEqualTo(200);
          assertThat(answer.header("Content-Language")).isEqualTo("kmr");
          assertThat(answer.header("Vary")).contains("Accept-Language");
        });
  }

  @ParameterizedTest(name = "{0} {1} → {2} {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          memberId     | "nobody"      | 422 | /memberId
          memberId     | null          | 422 | /memberId
          memberId     | {"$gt":""}    | 400 | /memberId
          memberId     | "0197f3a0-0000-7000-8000-0000000000ff" | 422 | /memberId
          unitId       | "0197f3a0-0000-7000-8000-000000000001" | 400 | /unitId
          kind         | "CAKE"        | 422 | /kind
          effectiveOn  | "1900-01-01"  | 422 | /effectiveOn
          notifiedOn   | "2999-01-01"  | 422 | /notifiedOn
          status       | "OPEN"        | 400 | /status
          """)
  void intakeRefusesBadInputAndStoresNothing(
      String field, String value, int status, String pointer) {
    String good =
        "\"memberId\":\"%s\",\"kind\":\"OTHER\",\"effectiveOn\":\"2026-03-02\",\"notifiedOn\":\"2026-03-02\""
            .formatted(admitted);
    String bad =
        Arrays.stream(good.split(",", -1))
            .filter(part -> !part.startsWith("\"" + field + "\""))
            .reduce("\"" + field + "\":" + value, (a, b) -> a + "," + b);
    long before = casesOf(List.of(admitted, UNKNOWN_MEMBER));

    Answer answer = api.as(coordinator).post("/api/cases", "{" + bad + "}");

    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    assertThat(answer.pointer()).isEqualTo(pointer);
    assertThat(casesOf(List.of(admitted, UNKNOWN_MEMBER))).isEqualTo(before);
  }

  @Test
  void strangersAndOldTokensLearnNothing() {
    TestToken elsewhere =
        TestTokens.forUser(
            u -> u.role("legal-coordinator").memberId(UUID.randomUUID()).units(UUID.randomUUID()));
    String member = UUID.randomUUID().toString();
    membership.status(member, 1, "DISMISSED", "2026-03-16", "2026-03-16");
    String path = "/api/cases/" + id(caseOf(member));

    assertThat(api.as(elsewhere).get(path).status()).isEqualTo(404);
    assertThat(api.as(elsewhere).get(path + "/deadlines").status()).isEqualTo(404);
    assertThat(count(elsewhere, member)).isZero();
    assertThat(api.as(coordinator.expired()).get(path).status()).isEqualTo(401);
    assertThat(api.as(organiser).get("/api/cases").status()).isEqualTo(403);
    assertThat(api.as(coordinator).get("/api/cases?memberId=%7B%22$gt%22:%22%22%7D").status())
        .isEqualTo(400);
    assertThat(api.as(coordinator).get("/api/cases/no-uuid").status()).isEqualTo(404);
  }

  private void tellSample(String member) {
    membership.publish(
        SampleEvent.allOf("membership", "member-service-status-changed")
            .getFirst()
            .about(member)
            .numbered(4));
  }

  private JsonNode caseOf(String member) {
    await().atMost(Duration.ofSeconds(60)).until(() -> count(coordinator, member) == 1);
    return api.as(coordinator).get("/api/cases?memberId=" + member).body().at("/items/0");
  }

  private int count(TestToken token, String member) {
    return api.as(token).get("/api/cases?memberId=" + member).body().at("/items").size();
  }

  private boolean known(String collection, String id) {
    return mongo.getCollection(collection).countDocuments(new Document("_id", id)) == 1;
  }

  private long casesOf(List<String> members) {
    return mongo
        .getCollection("cases")
        .countDocuments(new Document("memberId", new Document("$in", members)));
  }

  private static String id(JsonNode found) {
    return found.at("/id").asString();
  }

  private static List<String> ids(int count, IntFunction<String> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }
}
