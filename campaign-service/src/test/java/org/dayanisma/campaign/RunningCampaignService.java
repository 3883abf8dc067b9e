package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.Api;
import org.dayanisma.testkit.Api.Answer;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.SampleEvent;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.dayanisma.testkit.Topics;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with a store and a broker; all tests share one. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=campaign-service",
      "dayanisma.campaign.sweep-every-millis=300",
      "dayanisma.campaign.counters-told-every=500ms",
      "dayanisma.campaign.calls-per-member-and-day=1000"
    })
@EmbeddedPlatform(ownKafka = true)
abstract class RunningCampaignService {

  static final JsonMapper JSON = JsonMapper.builder().build();

  /** When everything in these tests happened: everybody has stood where they stand for long. */
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T08:00:00Z");

  @LocalServerPort int port;
  @LocalManagementPort int managementPort;

  @Value("${dayanisma.kafka.bootstrap}")
  String bootstrap;

  @Autowired MongoTemplate mongo;

  Branch branch;

  /** A union with one branch of its own for each test, and people in it. */
  record Branch(UUID root, UUID unit, UUID workplace) {

    static Branch invent() {
      return new Branch(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    }

    List<UUID> path() {
      return List.of(root, unit, workplace);
    }

    TestToken token(String role) {
      return TestTokens.forUser(u -> u.role(role).units(unit));
    }

    TestToken member(UUID id) {
      return TestTokens.forUser(u -> u.role("member").memberId(id).units(workplace));
    }
  }

  @BeforeEach
  void aBranchIsKnown() {
    branch = Branch.invent();
    publish(List.of(registered(branch.unit(), List.of(branch.root(), branch.unit()))));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> known("known_units", branch.unit()));
  }

  JsonNode draft(TestToken token) {
    Answer answer = post("/api/campaigns", token, draftBody());
    assertThat(answer.status()).isEqualTo(201);
    JsonNode draft = answer.body();
    assertThat(answer.header("Location")).isEqualTo("/api/campaigns/" + draft.get("id").asString());
    return draft;
  }

  String draftBody() {
    return "{\"kind\":\"PETITION\",\"title\":\"Ekmek ve gül\",\"text\":\"Ekmek için\",\"unitId\":\"%s\",\"goal\":100}"
        .formatted(branch.unit());
  }

  List<UUID> admit(int count) {
    List<UUID> members = Stream.generate(UUID::randomUUID).limit(count).toList();
    publish(members.stream().map(id -> admitted(id, branch.path())).toList());
    // a thousand of them, on a second store that another module's tests keep busy
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .until(() ->
            mongo
                    .getCollection("known_members")
                    .countDocuments(new Document("unitPath", branch.unit().toString()))
                == count);
    return members;
  }

  Topics topics() {
    return Topics.at(bootstrap, "membership.units", "membership.members", "membership.mandates");
  }

  void publish(List<SampleEvent> events) {
    try (Topics topics = topics()) {
      topics.publish(events.stream().map(event -> event.happenedAt(LONG_AGO)).toList());
    }
  }

  static SampleEvent registered(UUID unit, List<UUID> path) {
    return SampleEvent.of("membership", "unit-registered")
        .with("unitId", unit)
        .with("kind", "BRANCH")
        .with("unitPath", path);
  }

  static SampleEvent moved(UUID unit, List<UUID> path) {
    return SampleEvent.of("membership", "unit-moved")
        .with("unitId", unit)
        .with("parentId", path.get(path.size() - 2))
        .with("unitPath", path)
        .numbered(2);
  }

  static SampleEvent admitted(UUID member, List<UUID> path) {
    return SampleEvent.of("membership", "member-admitted")
        .with("memberId", member)
        .with("unitId", path.getLast())
        .with("unitPath", path);
  }

  boolean known(String collection, UUID id) {
    return mongo.getCollection(collection).find(new Document("_id", id.toString())).first() != null;
  }

  Answer get(String path, TestToken token) {
    return Api.at(port).as(token).get(path);
  }

  Answer post(String path, TestToken token, String body) {
    return Api.at(port).as(token).post(path, body);
  }
}
