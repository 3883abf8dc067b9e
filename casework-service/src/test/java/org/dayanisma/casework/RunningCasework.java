package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.StoredFieldsCheck;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A running casework service that has heard of a workplace and its members, with three lawyers, one
 * of whom is the second person for everything that is sealed, and a coordinator who is on nobody's
 * team.
 */
@SpringBootTest(
    classes = {
      CaseworkServiceApplication.class,
      ShiftedClock.Wiring.class,
      StoreTrips.Wiring.class
    },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
@ExtendWith(StoredFieldsCheck.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RunningCasework {

  static final String REASON = "{\"reason\":\"CANARY-reason\"}";

  final String lawyerId = UUID.randomUUID().toString();
  final String colleagueId = UUID.randomUUID().toString();
  final TestToken lawyer = token("lawyer", lawyerId);
  final TestToken colleague = token("lawyer", colleagueId);
  final String secondId = UUID.randomUUID().toString();
  final TestToken second = token("lawyer", secondId);
  final String outsiderId = UUID.randomUUID().toString();
  final TestToken outsider = token("legal-coordinator", outsiderId);

  @Autowired MongoTemplate mongo;

  @Value("${dayanisma.kafka.bootstrap}")
  private String bootstrap;

  @LocalServerPort private int port;

  MembershipTopics membership;
  Api api;

  @BeforeAll
  void tellOfTheOrganisation() {
    membership = new MembershipTopics(bootstrap);
    api = Api.at(port);
    membership.unit(MembershipTopics.WORKPLACE);
    List<String> lawyers = List.of(lawyerId, colleagueId, secondId);
    for (String member : lawyers) {
      membership.mandate(UUID.randomUUID().toString(), member, "LAWYER", MembershipTopics.ROOT);
    }
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() ->
            known("known_units", MembershipTopics.WORKPLACE)
                && lawyers.stream().allMatch(one -> mandates().contains(one))
                && lawyers.stream().allMatch(this::isInTheRegister));
  }

  boolean isInTheRegister(String memberId) {
    return mongo.getCollection("known_mandates").countDocuments(new Document("memberId", memberId))
        > 0;
  }

  @AfterAll
  void close() {
    membership.close();
  }

  Answer opened(String member) {
    Answer opened = api.as(lawyer).post("/api/cases", intake(member));
    assertThat(opened.status()).as("%s", opened.body()).isEqualTo(201);
    return opened;
  }

  Answer sealedCase(String member) {
    Answer sealed = seal(opened(member));
    assertThat(stored(sealed)).doesNotContain("CANARY");
    return sealed;
  }

  /** Seals with a second person, without whom nobody can seal. */
  Answer seal(Answer opened) {
    join(lawyer, opened, second, secondId);
    Answer sealed = api.as(lawyer).post(path(opened) + "/sealing", REASON);
    assertThat(sealed.status()).as("%s", sealed.body()).isEqualTo(200);
    return sealed;
  }

  void join(TestToken asking, Answer about, TestToken joining, String memberId) {
    String assignments = path(about) + "/assignments";
    String ask = "{\"memberId\":\"%s\",\"role\":\"CO_COUNSEL\"}".formatted(memberId);
    Answer asked = api.as(asking).post(assignments, ask);
    assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
    accept(joining, about);
  }

  void accept(TestToken asked, Answer about) {
    String assignments = path(about) + "/assignments";
    String id = api.as(asked).get(assignments).body().at("/items/0/id").asString();
    assertThat(api.as(asked).post(assignments + "/" + id + "/acceptance", "{}").status())
        .isEqualTo(200);
  }

  static String intake(String member) {
    return """
    {"memberId":"%s","kind":"DISCIPLINE","effectiveOn":"2026-03-02","notifiedOn":"2026-03-02",
     "summary":"CANARY-summary"}\
    """
        .formatted(member);
  }

  /** A member whose admission to the workplace casework has heard of. */
  String member() {
    return memberOf(MembershipTopics.WORKPLACE);
  }

  String memberOf(String unit) {
    String member = UUID.randomUUID().toString();
    membership.admitted(member, unit);
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> known("members", member));
    return member;
  }

  boolean known(String collection, String id) {
    return mongo.getCollection(collection).countDocuments(new Document("_id", id)) > 0;
  }

  private String mandates() {
    return mongo.getCollection("unit_mandates").find().into(new ArrayList<>()).toString();
  }

  String stored(Answer about) {
    return String.valueOf(
        mongo.getCollection("cases").find(new Document("_id", id(about))).first());
  }

  /** A remedy of {@link #intake} was lodged, in time. */
  static final String LODGED = "{\"lodgedOn\":\"2026-03-05\",\"reference\":\"CANARY-number\"}";

  static String path(Answer about) {
    return "/api/cases/" + id(about);
  }

  static String id(Answer about) {
    return about.body().at("/id").asString();
  }

  static TestToken token(String role, String memberId) {
    return TestTokens.forUser(u -> u.role(role).memberId(memberId).units(MembershipTopics.ROOT));
  }
}
