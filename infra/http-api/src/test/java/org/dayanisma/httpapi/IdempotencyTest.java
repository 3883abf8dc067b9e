package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoTemplate;

@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}"
    })
class IdempotencyTest {

  private static final String DONE = "/api/commands/done";
  private static final String BODY = "{\"name\":\"Zerrin Canary\"}";

  @LocalServerPort private int port;
  @Autowired private MongoTemplate mongo;
  private Http http;
  private String key;

  @BeforeEach
  void newKey() {
    http = new Http(port);
    key = UUID.randomUUID().toString();
    SampleApplication.HOLD.set(new CountDownLatch(0));
  }

  /** The repetition is in the language of the first answer, and says so. */
  @Test
  void aRepetitionSaysInWhichLanguageItIs() {
    Http.Answer first = inTurkish();
    Http.Answer second = inTurkish();

    assertThat(first.header("Vary")).isEqualTo("Accept-Language");
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("Content-Language")).isEqualTo("tr");
    assertThat(second.header("Vary")).isEqualTo("Accept-Language");
  }

  @Test
  void answersARepetitionWithTheStoredAnswer() {
    Http.Answer first = post(DONE, BODY, "ayse");
    Http.Answer second = post(DONE, BODY, "ayse");

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("ETag")).isEqualTo("\"1\"");
    assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void refusesTheKeyForAnotherRequest() {
    post(DONE, BODY, "ayse");

    assertThat(post(DONE, "{\"name\":\"other\"}", "ayse").problem())
        .isEqualTo("422 idempotency-key-reused -");
    assertThat(post("/api/commands/else", BODY, "ayse").problem())
        .isEqualTo("422 idempotency-key-reused -");
  }

  @Test
  void executesAgainWhatMayNoLongerBeGiven() {
    int before = SampleApplication.EXECUTIONS.get();
    post(DONE, BODY, "leaver");
    SampleApplication.LOST_ACCESS.add("done");

    Http.Answer second = post(DONE, BODY, "leaver");

    assertThat(second.header("Idempotency-Replayed")).isEmpty();
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(2);
    SampleApplication.LOST_ACCESS.clear();
    assertThat(post(DONE, BODY, "leaver").header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void asksAgainWhetherTheCallerMayBeforeItRepeatsAnAnswer() {
    int before = SampleApplication.EXECUTIONS.get();
    Http.Answer first = post(DONE, BODY, "ayse");

    Http.Answer refused = refused(DONE);
    assertThat(refused.problem()).isEqualTo("403 forbidden -");
    assertThat(refused.text()).doesNotContain("Canary");

    assertThat(post(DONE, BODY, "ayse").text()).isEqualTo(first.text());
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(1);
  }

  /** Whoever may not call the route now does not make anybody look, and loses nothing by it. */
  @Test
  void asksWhetherAnAnswerMayStillBeGivenOnlyForACallerWhoMayCallTheRoute() {
    int before = SampleApplication.EXECUTIONS.get();
    String first = post(DONE, BODY, "visitor").text();
    SampleApplication.LOST_ACCESS.add("done");
    assertThat(
            http.post(
                    DONE, BODY, "Idempotency-Key", key, "X-Test-Caller", "visitor", "X-Refuse", "y")
                .problem())
        .isEqualTo("403 forbidden -");
    SampleApplication.LOST_ACCESS.clear();

    assertThat(post(DONE, BODY, "visitor").text()).isEqualTo(first);
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(1);
  }

  /** Roles and purposes are no part of the request, and may be others the next time. */
  @Test
  void doesNotKeepThatACallerMayNot() {
    assertThat(refused(DONE).status()).isEqualTo(403);
    assertThat(post(DONE, BODY, "ayse").status()).isEqualTo(201);
  }

  @Test
  void neitherGivesNorDoesAgainWhatWasForgotten(@Autowired KeptAnswers kept) {
    int before = SampleApplication.EXECUTIONS.get();
    String made = post(DONE, BODY, "ayse").json().at("/id").asString();
    String other = key;
    key = UUID.randomUUID().toString();
    post(DONE, BODY, "ayse");

    kept.forget(made);
    kept.forget(made);

    assertThat(post(DONE, BODY, "ayse").header("Idempotency-Replayed")).isEqualTo("true");
    key = other;
    Http.Answer again = post(DONE, BODY, "ayse");
    assertThat(again.problem()).isEqualTo("409 answer-not-kept -");
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(2);
    assertThat(records().countDocuments(Filters.eq("about", made))).isZero();
    assertThat(post(DONE, "{}", "ayse").problem()).isEqualTo("422 idempotency-key-reused -");
  }

  /** As an older version kept it; nobody knows any more whom it tells about. */
  @Test
  void neitherGivesNorDoesAgainWhatDoesNotSayWhomItTellsAbout() {
    int before = SampleApplication.EXECUTIONS.get();
    post(DONE, BODY, "ayse");
    records()
        .updateMany(
            new Document(),
            Updates.combine(
                Updates.unset("answer.v"), Updates.unset("answer.told"), Updates.unset("about")));

    assertThat(post(DONE, BODY, "ayse").problem()).isEqualTo("409 answer-not-kept -");
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(1);
  }

  /** These decide, and are recorded, when the caller is given the answer again. */
  @Test
  void givesNothingAgainOnceSomebodyWroteToItInTheStore() {
    records().deleteMany(new Document()); // removes those of other tests
    String first = post(DONE, BODY, "ayse").text();
    Document genuine = Objects.requireNonNull(records().find(Filters.exists("answer")).first());
    for (Bson forged :
        List.of(
            Updates.set("answer.told", List.of(new Document("subjects", List.of("eve")))),
            Updates.set("answer.status", 200),
            Updates.set("answer.headers.Location", "/api/commands/other"))) {
      records().updateOne(Filters.eq("_id", genuine.get("_id")), forged);
      Http.Answer again = post(DONE, BODY, "ayse");
      assertThat(again.status()).isEqualTo(500);
      assertThat(again.text()).isNotEqualTo(first);
      records().replaceOne(Filters.eq("_id", genuine.get("_id")), genuine);
    }
    assertThat(post(DONE, BODY, "ayse").text()).isEqualTo(first);
  }

  @Test
  void keepsCallersApart() {
    assertThat(post(DONE, BODY, "mehmet").text()).isNotEqualTo(post(DONE, BODY, "ayse").text());
  }

  @Test
  void executesAgainWithoutAKeyOrACaller() {
    String first = http.post(DONE, BODY, "X-Test-Caller", "ayse").text();
    String second = http.post(DONE, BODY, "X-Test-Caller", "ayse").text();
    String nobody = http.post(DONE, BODY, "Idempotency-Key", key).text();

    assertThat(second).isNotEqualTo(first);
    assertThat(http.post(DONE, BODY, "Idempotency-Key", key).text()).isNotEqualTo(nobody);
  }

  @Test
  void keepsRefusalsButNotFailures() {
    String refused = post("/api/commands/refused", BODY, "ayse").json().at("/errors/0").toString();
    assertThat(post("/api/commands/refused", BODY, "ayse").json().at("/errors/0").toString())
        .isEqualTo(refused);

    int before = SampleApplication.EXECUTIONS.get();
    for (String outcome : List.of("broken", "race")) {
      key = UUID.randomUUID().toString();
      post("/api/commands/" + outcome, BODY, "ayse");
      post("/api/commands/" + outcome, BODY, "ayse");
    }
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(4);
  }

  @Test
  void refusesAMalformedKey() {
    key = "k".repeat(201);
    assertThat(post(DONE, BODY, "ayse").problem()).isEqualTo("400 malformed-idempotency-key -");
  }

  @Test
  void boundsTheBodyOfAKeyedRequest() {
    assertThat(post(DONE, "{\"name\":\"" + "a".repeat(2_000_000) + "\"}", "ayse").problem())
        .isEqualTo("413 body-too-large -");
  }

  @Test
  void saysThatARequestIsInFlight() throws Exception {
    CountDownLatch hold = new CountDownLatch(1);
    SampleApplication.HOLD.set(hold);
    int before = SampleApplication.EXECUTIONS.get();
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Http.Answer> first = background.submit(() -> post(DONE, BODY, "ayse"));
      await().until(() -> SampleApplication.EXECUTIONS.get() > before);

      assertThat(post(DONE, BODY, "ayse").problem()).isEqualTo("409 request-in-flight -");

      hold.countDown();
      assertThat(first.get().status()).isEqualTo(201);
    }
  }

  @Test
  void executesOneOfFiftyParallelRepetitions() {
    int before = SampleApplication.EXECUTIONS.get();
    try (ExecutorService background = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Http.Answer>> answers =
          IntStream.range(0, 50)
              .mapToObj(i -> background.submit(() -> post(DONE, BODY, "ayse")))
              .toList();
      assertThat(answers).allSatisfy(answer -> assertThat(answer.get().status()).isIn(201, 409));
    }
    assertThat(SampleApplication.EXECUTIONS.get() - before).isEqualTo(1);
  }

  @Test
  void repeatsAnInterruptedRequestWithTheSameCommandIdAfterItsLease() {
    String first = post(DONE, BODY, "ayse").json().at("/id").asString();
    interrupted(Instant.now().plusSeconds(60));
    assertThat(post(DONE, BODY, "ayse").problem()).isEqualTo("409 request-in-flight -");

    interrupted(Instant.now().minusSeconds(1));
    Http.Answer again = post(DONE, BODY, "ayse");

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEmpty();
    assertThat(again.json().at("/id").asString()).isEqualTo(first);
    assertThat(UUID.fromString(first).version()).isEqualTo(8);
  }

  @Test
  void forgetsAfterADay() {
    String first = post(DONE, BODY, "ayse").text();
    records().updateMany(new Document(), Updates.set("expiresAt", Date.from(Instant.EPOCH)));

    assertThat(post(DONE, BODY, "ayse").text()).isNotEqualTo(first);
  }

  @Test
  void storesNothingReadable() {
    post(DONE, BODY, "caller-canary");

    for (Document stored : records().find()) {
      assertThat(stored.toJson()).doesNotContain("Canary", "canary", key);
    }
    assertThat(records().countDocuments(Filters.exists("answer"))).isPositive();
  }

  /** Leaves the record as a crash between the effect and the stored answer would. */
  private void interrupted(Instant leaseUntil) {
    records()
        .updateMany(
            new Document(),
            Updates.combine(
                Updates.unset("answer"), Updates.set("leaseUntil", Date.from(leaseUntil))));
  }

  private Http.Answer refused(String path) {
    return http.post(
        path, BODY, "Idempotency-Key", key, "X-Test-Caller", "ayse", "X-Refuse", "yes");
  }

  private MongoCollection<Document> records() {
    return mongo.getCollection("idempotency_keys");
  }

  private Http.Answer inTurkish() {
    return http.post(
        "/api/words",
        BODY,
        "Idempotency-Key",
        key,
        "X-Test-Caller",
        "ayse",
        "Accept-Language",
        "tr");
  }

  private Http.Answer post(String path, String body, String caller) {
    return http.post(path, body, "Idempotency-Key", key, "X-Test-Caller", caller);
  }
}
