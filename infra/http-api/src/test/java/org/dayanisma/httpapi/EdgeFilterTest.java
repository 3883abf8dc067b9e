package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What every request and every answer goes through; shares its context with {@link
 * ProblemAnswersTest}.
 */
@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}"
    })
class EdgeFilterTest {

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/api/%6dembers", "/api%2Dx", "/api/members/%31", "/api/x%5F", "/api/%7E"})
  void refusesAPathThatIsWrittenInAnotherWay(String path) {
    Http.Answer answer = http.get(path);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("code").asString()).isEqualTo("disguised-path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "*",
        "application/*",
        "application/*+json",
        "application/json;charset=nonsense",
        "application",
        ";;;"
      })
  void refusesAContentTypeThatCannotBeSent(String type) {
    Http.Answer answer = http.get("/api/members", "Content-Type", type);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("code").asString()).isEqualTo("malformed-content-type");
  }

  /** A tick is the least that a refusal takes; what was looked at before it does not show. */
  @Test
  void saysThatThereIsNothingNoSoonerThanOnATick() {
    assertThat(quickest("/api/throws/nothing")).isGreaterThanOrEqualTo(Tick.LENGTH);
    assertThat(quickest("/api/nowhere")).isGreaterThanOrEqualTo(Tick.LENGTH);
  }

  private Duration quickest(String path) {
    return Stream.generate(
            () -> {
              long since = System.nanoTime();
              assertThat(http.get(path).status()).isEqualTo(404);
              return Duration.ofNanos(System.nanoTime() - since);
            })
        .limit(20)
        .min(Duration::compareTo)
        .orElseThrow();
  }

  @Test
  void answersInOneLanguageHoweverManyAreAskedFor() {
    String many =
        IntStream.range(0, 700).mapToObj(i -> "en-a" + i).collect(Collectors.joining(","));
    assertThat(http.get("/api/members", "Accept-Language", many).status()).isEqualTo(200);
    String german =
        http.post(
                "/api/registrations",
                "{\"count\":1,\"members\":[{\"givenName\":\"Dilan\"}]}",
                "Accept-Language",
                "de")
            .text();
    assertThat(german).contains("/unitId", "must not be null");
  }

  @Test
  void keepsAWellFormedCorrelationIdAndReplacesOthers() {
    assertThat(
            http.get("/api/members", "X-Correlation-Id", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b03")
                .header("X-Correlation-Id"))
        .isEqualTo("0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b03");
    for (String words : List.of("a b;c", "hevi-ormanci", "12345678901", "+90 312 000 00 00")) {
      assertThat(http.get("/api/members", "X-Correlation-Id", words).header("X-Correlation-Id"))
          .hasSize(36);
    }
    assertThat(http.get("/api/members").header("X-Correlation-Id")).hasSize(36);
  }

  /** A cache must not give one reader the words of another. */
  @ParameterizedTest
  @CsvSource({"'tr-TR,tr;q=0.9', tr", "ku, kmr", "de, en"})
  void anAnswerInWordsSaysInWhichLanguageAndByWhichHeader(String accepted, String language) {
    Http.Answer answer = http.get("/api/words", "Accept-Language", accepted);

    assertThat(answer.text()).isEqualTo("in " + language);
    assertThat(answer.header("Content-Language")).isEqualTo(language);
    assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding | Accept-Language");
  }

  @Test
  void anAnswerWithoutWordsOfALanguageSaysNothingOfOne() {
    assertThat(http.get("/api/members").header("Content-Language")).isEmpty();
    assertThat(http.get("/api/wordless", "Accept-Language", "tr").header("Content-Language"))
        .isEmpty();
  }

  @Test
  void sendsItsHeadersOnceAlsoWithAProxiedAnswer() {
    Http.Answer answer = http.get("/api/proxied");

    assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(answer.header("X-Correlation-Id")).isEqualTo("of-the-backend");
    assertThat(answer.header("Cache-Control")).isEqualTo("max-age=60");
    assertThat(answer.header("Vary")).isEqualTo("a | b");
  }
}
