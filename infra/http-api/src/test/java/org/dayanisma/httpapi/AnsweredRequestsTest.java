package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@EmbeddedPlatform(kafka = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "spring.application.name=sample-service",
      "spring.mongodb.uri=${dayanisma.mongodb.uri}",
      "spring.mongodb.database=${dayanisma.mongodb.database}"
    })
@ExtendWith(OutputCaptureExtension.class)
class AnsweredRequestsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  private final String correlation = "trace-" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "GET,   /api/members/ayse-demir?q=ayse-demir, GET /api/members/{id} 4",
    "POST,  /api/members/ayse-demir/admission,    POST /api/members/{id}/admission 4",
    "PURGE, /api/members/ayse-demir,              OTHER - 405",
    "GET,   /api/ayse-demir,                      GET - 404",
  })
  void oneLineSaysHowItEndedAndNotForWhom(
      String method, String path, String begins, CapturedOutput output) {
    send(method, path);

    await().until(() -> answered(output) != null);
    JsonNode line = Objects.requireNonNull(answered(output));

    assertThat(line.path("message").asString()).startsWith(begins).matches(".* \\d{3} \\d+ ms");
    assertThat(line.path("service").asString()).isEqualTo("sample-service");
    assertThat(line.path("correlationId").asString()).isEqualTo(correlation);
    assertThat(output.getOut()).doesNotContain("ayse-demir");
  }

  /** The id that came is the one that goes on. */
  @Test
  void theProblemHasTheIdOfTheLine(CapturedOutput output) {
    Http.Answer answer = send("GET", "/api/nothing");

    await().until(() -> answered(output) != null);

    assertThat(answer.json().path("correlationId").asString()).isEqualTo(correlation);
  }

  private Http.Answer send(String method, String path) {
    Http http = new Http(port);
    return http.send(
        http.request(path, "X-Correlation-Id", correlation)
            .method(method, BodyPublishers.noBody()));
  }

  private @Nullable JsonNode answered(CapturedOutput output) {
    return Pattern.compile("\\R")
        .splitAsStream(output.getOut())
        .filter(line -> line.contains(correlation) && line.contains("AnsweredRequests"))
        .findFirst()
        .map(JSON::readTree)
        .orElse(null);
  }
}
