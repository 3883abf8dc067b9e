package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
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

  final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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

    String path() {
      return "[\"" + root + "\",\"" + unit + "\",\"" + workplace + "\"]";
    }

    String bearer(String role) {
      return TestTokens.forUser(u -> u.role(role).units(unit)).bearer();
    }

    String member(UUID id) {
      return TestTokens.forUser(u -> u.role("member").memberId(id).units(workplace)).bearer();
    }
  }

  @BeforeEach
  void aBranchIsKnown() throws Exception {
    branch = Branch.invent();
    topics().createUpstreamTopics();
    try (KafkaProducer<byte[], byte[]> producer = topics().producer()) {
      Topics.send(
          producer,
          "membership.units",
          "unit-registered",
          branch.unit(),
          1,
          "{\"unitId\":\"%s\",\"kind\":\"BRANCH\",\"unitPath\":[\"%s\",\"%s\"]}"
              .formatted(branch.unit(), branch.root(), branch.unit()));
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> known("known_units", branch.unit()));
  }

  JsonNode draft(String token) throws Exception {
    HttpResponse<String> answer = post("/api/campaigns", token, draftBody());
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode draft = json(answer);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/campaigns/" + draft.get("id").asString());
    return draft;
  }

  String draftBody() {
    return "{\"kind\":\"PETITION\",\"title\":\"Ekmek ve gül\",\"text\":\"Ekmek için\",\"unitId\":\"%s\",\"goal\":100}"
        .formatted(branch.unit());
  }

  List<UUID> admit(int count) {
    List<UUID> members = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = topics().producer()) {
      for (int i = 0; i < count; i++) {
        UUID member = UUID.randomUUID();
        members.add(member);
        Topics.send(
            producer,
            "membership.members",
            "member-admitted",
            member,
            1,
            "{\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":%s,\"admittedOn\":\"2026-01-01\"}"
                .formatted(member, branch.workplace(), branch.path()));
      }
    }
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
    return new Topics(bootstrap);
  }

  boolean known(String collection, UUID id) {
    return mongo.getCollection(collection).find(new Document("_id", id.toString())).first() != null;
  }

  HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path, token).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", token)
        .header("Content-Type", "application/json");
  }

  URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
