package org.dayanisma.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service over HTTP, with a store and a broker. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.name=campaign-service",
      "dayanisma.campaign.sweep-every-millis=300"
    })
@EmbeddedPlatform(ownKafka = true)
class CampaignServiceIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  @Value("${dayanisma.kafka.bootstrap}")
  private String bootstrap;

  @Autowired private MongoTemplate mongo;

  private Branch branch;

  /** A union with one branch of its own for each test, and people in it. */
  private record Branch(UUID root, UUID unit, UUID workplace) {

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
    createUpstreamTopics();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      send(
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

  @Test
  void tellsTheWholeStoryOfACampaign() throws Exception {
    List<UUID> members = admit(3);
    String officer = branch.bearer("branch-officer");
    JsonNode draft = draft(branch.bearer("organiser"));
    String path = "/api/campaigns/" + draft.get("id").asString();
    assertThat(draft.get("status").asString()).isEqualTo("DRAFT");
    assertThat(get(path, branch.member(members.getFirst())).statusCode()).isEqualTo(404);

    assertThat(post(path + "/launch", officer, "").statusCode()).isEqualTo(409);
    assertThat(post(path + "/approval", branch.bearer("organiser"), "").statusCode())
        .isEqualTo(403);
    assertThat(json(post(path + "/approval", officer, "")).get("status").asString())
        .isEqualTo("APPROVED");
    assertThat(post(path + "/approval", officer, "").statusCode()).isEqualTo(409);
    assertThat(
            json(post(path + "/launch", branch.bearer("organiser"), "")).get("status").asString())
        .isEqualTo("RUNNING");
    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> json(get(path, officer)).at("/audience/called").asBoolean(false));

    String signer = branch.member(members.getFirst());
    HttpResponse<String> first = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(first.statusCode()).isEqualTo(201);
    HttpResponse<String> again = post(path + "/participations", signer, "{\"action\":\"SIGN\"}");
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(json(again)).isEqualTo(json(first));
    assertThat(json(get(path + "/progress", officer)))
        .isEqualTo(
            JSON.readTree(
                "{\"participants\":1,\"goal\":100,\"audience\":3,\"byAction\":{\"SIGN\":1}}"));

    assertThat(post(path + "/participations", signer, "{\"action\":\"STRIKE\"}").statusCode())
        .isEqualTo(422);
    String stranger = branch.member(UUID.randomUUID());
    assertThat(post(path + "/participations", stranger, "{\"action\":\"SIGN\"}").statusCode())
        .isEqualTo(404);
    assertThat(get(path, stranger).statusCode()).isEqualTo(404);
    assertThat(get(path, Branch.invent().bearer("union-officer")).statusCode()).isEqualTo(404);

    assertThat(json(post(path + "/completion", officer, "")).get("status").asString())
        .isEqualTo("FINISHED");
    assertThat(
            post(
                    path + "/participations",
                    branch.member(members.getLast()),
                    "{\"action\":\"SIGN\"}")
                .statusCode())
        .isEqualTo(409);
    assertThat(
            json(get("/api/campaigns?status=FINISHED&unit=" + branch.unit(), signer)).get("items"))
        .hasSize(1);
    assertThat(json(get("/api/campaigns", stranger)).get("items")).isEmpty();

    eventsTellNoMember(draft.get("id").asString(), members);
  }

  private void eventsTellNoMember(String campaign, List<UUID> members) {
    List<ConsumerRecord<byte[], byte[]>> published = read("campaign.campaigns", campaign, 3);
    assertThat(published.stream().map(CampaignServiceIT::type))
        .containsExactlyInAnyOrder(
            "campaign-approved", "campaign-launched", "participation-recorded");
    for (UUID member : members) {
      assertThat(published).noneMatch(r -> text(r).contains(member.toString()));
    }
    List<ConsumerRecord<byte[], byte[]>> called = read("campaign.audiences", campaign, 1);
    assertThat(called).hasSize(1);
    assertThat(members).allMatch(member -> text(called.getFirst()).contains(member.toString()));
  }

  @Test
  void callsALargeAudienceInPiecesEachMemberOnce() throws Exception {
    List<UUID> members = admit(1_203);
    JsonNode draft = draft(branch.bearer("organiser"));
    String id = draft.get("id").asString();
    String officer = branch.bearer("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<String> called = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> event : read("campaign.audiences", id, 3)) {
      JsonNode body = JSON.readTree(event.value());
      assertThat(body.get("chunks").asInt()).isEqualTo(3);
      assertThat(body.get("memberIds").size()).isBetween(1, 500);
      body.get("memberIds").forEach(m -> called.add(m.asString()));
    }
    assertThat(called).doesNotHaveDuplicates();
    assertThat(called)
        .containsExactlyInAnyOrderElementsOf(members.stream().map(UUID::toString).toList());
    assertThat(json(get("/api/campaigns/" + id + "/progress", officer)).get("audience").asInt())
        .isEqualTo(1_203);
  }

  @Test
  void countsRightWhenManySignAtOnceAndAgain() throws Exception {
    List<UUID> members = admit(40);
    String id = draft(branch.bearer("organiser")).get("id").asString();
    String officer = branch.bearer("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    List<Callable<Integer>> signatures = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (UUID member : members) {
        String token = branch.member(member);
        signatures.add(() ->
            post("/api/campaigns/" + id + "/participations", token, "{\"action\":\"SIGN\"}")
                .statusCode());
      }
    }
    int created = 0;
    try (var threads = Executors.newFixedThreadPool(24)) {
      for (var answer : threads.invokeAll(signatures)) {
        assertThat(answer.get()).isIn(200, 201);
        created += answer.get() == 201 ? 1 : 0;
      }
    }
    assertThat(created).isEqualTo(40);
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() ->
            assertThat(
                    json(get("/api/campaigns/" + id + "/progress", officer))
                        .get("participants")
                        .asInt())
                .isEqualTo(40));
  }

  @Test
  void keepsNoWordAndNoSignerReadableInTheStore() throws Exception {
    UUID member = admit(1).getFirst();
    String id = draft(branch.bearer("organiser")).get("id").asString();
    String officer = branch.bearer("branch-officer");
    post("/api/campaigns/" + id + "/approval", officer, "");
    post("/api/campaigns/" + id + "/launch", officer, "");
    post(
        "/api/campaigns/" + id + "/participations", branch.member(member), "{\"action\":\"SIGN\"}");
    Set<String> stored = new HashSet<>();
    mongo
        .getCollection("campaigns")
        .find(new Document("_id", id))
        .forEach(d -> stored.add(d.toJson()));
    mongo
        .getCollection("participations")
        .find(new Document("campaignId", id))
        .forEach(d -> stored.add(d.toJson()));
    mongo
        .getCollection("progress")
        .find(new Document("_id", id))
        .forEach(d -> stored.add(d.toJson()));
    assertThat(stored).hasSize(3);
    assertThat(stored)
        .noneMatch(text -> text.contains("Ekmek") || text.contains(member.toString()));
  }

  @Test
  void meansTheSameDraftByTheSameKey() throws Exception {
    String token =
        TestTokens.forUser(u ->
                u.id("3f9d2c52-0d4c-4f1e-9d2f-4a0f5f6b7c8d").role("organiser").units(branch.unit()))
            .bearer();
    String body = draftBody();
    var request =
        request("/api/campaigns", token)
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    JsonNode first = json(client.send(request, HttpResponse.BodyHandlers.ofString()));
    JsonNode second = json(client.send(request, HttpResponse.BodyHandlers.ofString()));
    assertThat(second.get("id")).isEqualTo(first.get("id"));
    assertThat(json(get("/api/campaigns", token)).get("items")).hasSize(1);
  }

  @Test
  void pagesThroughItsCampaignsNewestFirst() throws Exception {
    String token = branch.bearer("organiser");
    List<String> drafted = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      drafted.addFirst(draft(token).get("id").asString());
    }
    List<String> listed = new ArrayList<>();
    String next = "/api/campaigns?limit=2&status=DRAFT";
    while (next != null) {
      JsonNode page = json(get(next, token));
      page.get("items").forEach(item -> listed.add(item.get("id").asString()));
      next = page.path("next").isString() ? page.get("next").asString() : null;
    }
    assertThat(listed).containsExactlyInAnyOrderElementsOf(drafted);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                        | 400 | malformed-json",
        "''                                                       | 400 | missing-body",
        "{'kind':'PETITION','title':'a','unitId':'U','x':1}        | 400 | unknown-field",
        "{'kind':'PETITION','title':{'$gt':''},'unitId':'U'}       | 400 | wrong-type",
        "{'kind':'PETITION','title':7,'unitId':'U'}                | 400 | wrong-type",
        "{'kind':'PETITION','title':'a','unitId':'U','goal':'9'}   | 400 | wrong-type",
        "{'kind':'WAR','title':'a','unitId':'U'}                   | 422 | /kind",
        "{'title':'a','unitId':'U'}                               | 422 | /kind",
        "{'kind':'PETITION','title':' ','unitId':'U'}              | 422 | /title",
        "{'kind':'PETITION','title':'LONG','unitId':'U'}           | 422 | /title",
        "{'kind':'PETITION','title':'a'}                          | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'x'}              | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01'} | 422 | /unitId",
        "{'kind':'PETITION','title':'a','unitId':'U','goal':0}     | 422 | /goal"
      })
  void refusesBadDraftsAndStoresNothing(String body, int status, String hint) throws Exception {
    String sent =
        body.replace('\'', '"')
            .replace("LONG", "x".repeat(201))
            .replace("\"U\"", "\"" + branch.unit() + "\"");
    String token = branch.bearer("organiser");
    HttpResponse<String> answer = post("/api/campaigns", token, sent);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body()).contains(hint);
    assertThat(json(get("/api/campaigns", token)).get("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/campaigns?limit=0, 400",
    "GET, /api/campaigns?limit=x, 400",
    "GET, /api/campaigns?after=zz, 400",
    "GET, /api/campaigns?status=NONE, 400",
    "GET, /api/campaigns?unit=x, 400",
    "GET, /api/campaigns/x, 404",
    "GET, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01, 404",
    "POST, /api/campaigns/b2f7a010-3d0f-4d5c-9d58-6f1d6b2f7a01/approval, 404",
    "DELETE, /api/campaigns, 405"
  })
  void answersBadRequestsWithProblems(String method, String path, int status) throws Exception {
    var request =
        request(path, branch.bearer("branch-officer"))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }

  @Test
  void isHealthy() throws Exception {
    var health =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + managementPort + "/actuator/health"))
            .build();
    HttpResponse<String> answer = client.send(health, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("status").asString()).isEqualTo("UP");
  }

  @Test
  void wantsATokenAndARole() throws Exception {
    var none = HttpRequest.newBuilder(uri("/api/campaigns")).build();
    assertThat(client.send(none, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(401);
    assertThat(post("/api/campaigns", branch.bearer("auditor"), draftBody()).statusCode())
        .isEqualTo(403);
    assertThat(
            post("/api/campaigns", Branch.invent().bearer("organiser"), draftBody()).statusCode())
        .isEqualTo(422);
  }

  private JsonNode draft(String token) throws Exception {
    HttpResponse<String> answer = post("/api/campaigns", token, draftBody());
    assertThat(answer.statusCode()).isEqualTo(201);
    JsonNode draft = json(answer);
    assertThat(answer.headers().firstValue("Location"))
        .contains("/api/campaigns/" + draft.get("id").asString());
    return draft;
  }

  private String draftBody() {
    return "{\"kind\":\"PETITION\",\"title\":\"Ekmek ve gül\",\"text\":\"Ekmek için\",\"unitId\":\"%s\",\"goal\":100}"
        .formatted(branch.unit());
  }

  private List<UUID> admit(int count) {
    List<UUID> members = new ArrayList<>();
    try (KafkaProducer<byte[], byte[]> producer = producer()) {
      for (int i = 0; i < count; i++) {
        UUID member = UUID.randomUUID();
        members.add(member);
        send(
            producer,
            "membership.members",
            "member-admitted",
            member,
            1,
            "{\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":%s,\"admittedOn\":\"2026-01-01\"}"
                .formatted(member, branch.workplace(), branch.path()));
      }
    }
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            mongo
                    .getCollection("known_members")
                    .countDocuments(new Document("unitPath", branch.unit().toString()))
                == count);
    return members;
  }

  private void createUpstreamTopics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      if (!admin.listTopics().names().get().contains("membership.units")) {
        admin
            .createTopics(
                List.of(
                    new NewTopic("membership.units", 2, (short) 1),
                    new NewTopic("membership.members", 2, (short) 1)))
            .all()
            .get();
      }
    }
  }

  private boolean known(String collection, UUID id) {
    return mongo.getCollection(collection).find(new Document("_id", id.toString())).first() != null;
  }

  private KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  private static void send(
      KafkaProducer<byte[], byte[]> producer,
      String topic,
      String type,
      UUID subject,
      long sequence,
      String data) {
    var event = new ProducerRecord<>(topic, bytes(subject.toString()), bytes(data));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            subject + ":" + sequence,
            "ce_source",
            "/membership-service",
            "ce_type",
            "org.dayanisma.membership." + type + ".v1",
            "ce_subject",
            subject.toString(),
            "ce_time",
            Instant.now().toString(),
            "ce_sequence",
            "%020d".formatted(sequence),
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, bytes(value)));
    var _ = producer.send(event);
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic, String campaign, int expected) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(event -> {
                  if (text(event).contains(campaign)) {
                    found.add(event);
                  }
                });
            return found.size() >= expected;
          });
    }
    return found;
  }

  private static String type(ConsumerRecord<byte[], byte[]> event) {
    String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    return type.substring("org.dayanisma.campaign.".length(), type.length() - ".v1".length());
  }

  private static String text(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.value(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return client.send(request(path, token).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String token, String body)
      throws IOException, InterruptedException {
    return client.send(
        request(path, token).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(uri(path))
        .header("Authorization", token)
        .header("Content-Type", "application/json");
  }

  private URI uri(String path) {
    return URI.create("http://localhost:" + port + path);
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return JSON.readTree(answer.body());
  }
}
