package org.dayanisma.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;

/** When a workplace moves to another branch, those who may know of its cases change with it. */
@SpringBootTest(
    classes = {CaseworkServiceApplication.class, ShiftedClock.Wiring.class},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "spring.config.name=casework-service")
@EmbeddedPlatform
class MovedUnitIT {

  private final String east = UUID.randomUUID().toString();
  private final String west = UUID.randomUUID().toString();
  private final String school = UUID.randomUUID().toString();
  private final List<String> inEast = List.of(MembershipTopics.ROOT, east, school);
  private final List<String> inWest = List.of(MembershipTopics.ROOT, west, school);
  private final String eastern = UUID.randomUUID().toString();
  private final String western = UUID.randomUUID().toString();
  private final TestToken coordinatorOfEast = coordinator(eastern, east);
  private final TestToken coordinatorOfWest = coordinator(western, west);
  private final String member = UUID.randomUUID().toString();

  @Autowired private MongoTemplate mongo;

  @Value("${dayanisma.kafka.bootstrap}")
  private String bootstrap;

  @LocalServerPort private int port;

  private MembershipTopics membership;
  private Api api;

  @BeforeEach
  void twoBranchesWithACoordinatorEach() {
    membership = new MembershipTopics(bootstrap);
    api = Api.at(port);
    membership.mandate(UUID.randomUUID().toString(), eastern, "LEGAL_COORDINATOR", east);
    membership.mandate(UUID.randomUUID().toString(), western, "LEGAL_COORDINATOR", west);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> known("unit_mandates", east) && known("unit_mandates", west));
  }

  @AfterEach
  void close() {
    membership.close();
  }

  @Test
  void theCoordinatorOfTheNewBranchSeesTheCaseAndTheOldOneNoLonger() {
    dismiss(inEast);
    await().atMost(Duration.ofSeconds(60)).until(() -> listed(coordinatorOfEast) == 1);
    String path = "/api/cases/" + first(coordinatorOfEast).at("/id").asString();
    assertThat(api.as(coordinatorOfEast).get(path).status()).isEqualTo(200);
    assertThat(api.as(coordinatorOfWest).get(path).status()).isEqualTo(404);

    membership.moved(school, 2, inWest);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> assertThat(api.as(coordinatorOfWest).get(path).status()).isEqualTo(200));
    assertThat(api.as(coordinatorOfEast).get(path).status()).isEqualTo(404);
    assertThat(api.as(coordinatorOfEast).get(path + "/deadlines").status()).isEqualTo(404);
    assertThat(listed(coordinatorOfEast)).isZero();
    assertThat(first(coordinatorOfWest).at("/responsibleId").asString()).isEqualTo(western);
  }

  @Test
  void replayedAndDoubledEventsInAnyOrderOfTopicsEndInTheSamePlace() {
    List<Runnable> told = new ArrayList<>();
    told.add(() -> membership.moved(school, 2, inWest));
    told.add(() -> membership.moved(school, 3, inEast));
    told.add(() -> membership.moved(school, 4, inWest));
    told.add(() -> dismiss(inEast));
    List<Runnable> twice = new ArrayList<>(told);
    twice.addAll(told);
    Collections.shuffle(twice, new Random(4688));
    twice.forEach(Runnable::run);

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          assertThat(listed(coordinatorOfWest)).isEqualTo(1);
          assertThat(first(coordinatorOfWest).at("/responsibleId").asString()).isEqualTo(western);
        });
    told.forEach(Runnable::run);
    String last = UUID.randomUUID().toString();
    membership.moved(last, 1, List.of(MembershipTopics.ROOT, last));
    await().atMost(Duration.ofSeconds(60)).until(() -> known("known_units", last));
    assertThat(listed(coordinatorOfEast)).isZero();
    assertThat(listed(coordinatorOfWest)).isEqualTo(1);
  }

  private void dismiss(List<String> path) {
    membership.publish(MembershipTopics.change(member, school, path).numbered(2));
  }

  private boolean known(String collection, String id) {
    return mongo.getCollection(collection).countDocuments(new Document("_id", id)) == 1;
  }

  private int listed(TestToken token) {
    return api.as(token).get("/api/cases?memberId=" + member).body().at("/items").size();
  }

  private JsonNode first(TestToken token) {
    return api.as(token).get("/api/cases?memberId=" + member).body().at("/items/0");
  }

  private static TestToken coordinator(String person, String unit) {
    return TestTokens.forUser(u -> u.role("legal-coordinator").memberId(person).units(unit));
  }
}
