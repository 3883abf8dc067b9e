package org.dayanisma.httpapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
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
class AnsweredRequestsTest {

  @LocalServerPort private int port;
  private final String correlation = UUID.randomUUID().toString();
  private final Lines lines = new Lines();

  @BeforeEach
  void listen() {
    lines.start();
    logger().addAppender(lines);
  }

  @AfterEach
  void listenNoMore() {
    logger().detachAppender(lines);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,   /api/members/ayse-demir?q=ayse-demir, GET /api/members/{id} 4",
    "POST,  /api/members/ayse-demir/admission,    POST /api/members/{id}/admission 4",
    "PURGE, /api/members/ayse-demir,              OTHER - 405",
    "GET,   /api/ayse-demir,                      GET - 404",
  })
  void oneLineSaysHowItEndedAndNotForWhom(String method, String path, String begins) {
    send(method, path);

    await().until(() -> lines.ofThisRequest().size() == 1);
    JsonNode line = JsonMapper.shared().readTree(lines.ofThisRequest().getFirst());

    assertThat(line.path("message").asString()).startsWith(begins).matches(".* \\d{3} \\d+ ms");
    assertThat(line.path("level").asString()).isEqualTo("INFO");
    assertThat(line.path("service").asString()).isEqualTo("sample-service");
    assertThat(line.toString()).doesNotContain("ayse-demir");
  }

  /** The id that came in is the one that is used. */
  @Test
  void theProblemHasTheIdOfTheLine() {
    Http.Answer answer = send("GET", "/api/nothing");

    assertThat(answer.json().path("correlationId").asString()).isEqualTo(correlation);
    await().until(() -> lines.ofThisRequest().size() == 1);
  }

  private Http.Answer send(String method, String path) {
    Http http = new Http(port);
    return http.send(
        http.request(path, "X-Correlation-Id", correlation)
            .method(method, BodyPublishers.noBody()));
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(AnsweredRequests.class);
  }

  /** The lines as they would be written, while the thread still knows for what it worked. */
  private final class Lines extends AppenderBase<ILoggingEvent> {

    private final LogLine form = new LogLine("platform");
    private final List<String> written = new CopyOnWriteArrayList<>();

    @Override
    protected void append(ILoggingEvent event) {
      written.add(form.format(event));
    }

    List<String> ofThisRequest() {
      return written.stream()
          .filter(line -> line.contains("\"correlationId\":\"" + correlation + "\""))
          .toList();
    }
  }
}
