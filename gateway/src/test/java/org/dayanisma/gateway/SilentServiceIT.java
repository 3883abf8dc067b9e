package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service that takes a request and says nothing: the gateway does not wait for ever. */
@TestPropertySource(
    properties = {"dayanisma.gateway.response-timeout=2s", "dayanisma.gateway.overview-timeout=2s"})
class SilentServiceIT extends RunningGateway {

  private final CountDownLatch release = new CountDownLatch(1);
  private final AtomicInteger arrived = new AtomicInteger();

  @AfterEach
  void letGo() {
    release.countDown();
  }

  @Test
  void isAnsweredForAndOthersAreNot() throws Exception {
    service("casework").behave(silence());
    assertProblem(get("/api/cases"), 504, "service-too-slow");
    assertThat(get("/api/units").statusCode()).isEqualTo(200);
  }

  /**
   * Nothing has been sent to the client yet, so it gets the same answer as if the head had not come
   * either.
   */
  @Test
  void isAnsweredForEvenAfterTheHead() throws Exception {
    service("casework")
        .behave(exchange -> {
          exchange.sendResponseHeaders(200, 10);
          exchange.getResponseBody().flush();
          silence().handle(exchange);
        });
    assertProblem(get("/api/cases"), 504, "service-too-slow");
  }

  @Test
  void isNotAskedAgain() throws Exception {
    service("campaign").behave(silence());
    assertProblem(get("/api/campaigns/1"), 504, "service-too-slow");
    assertThat(arrived).hasValue(1);
  }

  @Test
  void isMissingInTheOverview() throws Exception {
    service("notification").behave(silence());
    var answer = get("/api/me/overview");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read(answer).path("missing").toString())
        .isEqualTo("[{\"part\":\"unread\",\"reason\":\"service-too-slow\"}]");
  }

  /** Its routes do not change while it is away. */
  @Test
  void isDescribedByWhatItSaidBefore() throws Exception {
    describes("membership", "/api/units");
    describes("casework", "/api/cases");
    describes("notification", "/api/me/inbox");
    describes("campaign", "/api/campaigns");
    assertThat(document().path("x-missing")).isEmpty();
    service("casework").behave(silence());
    JsonNode kept = document();
    assertThat(kept.path("x-missing")).isEmpty();
    assertThat(kept.path("paths").propertyNames()).contains("/api/cases");
  }

  private HttpHandler silence() {
    return exchange -> {
      arrived.incrementAndGet();
      awaitQuietly(release);
      exchange.close();
    };
  }

  private JsonNode document() throws Exception {
    var request = HttpRequest.newBuilder(uri("/api/docs/openapi.json")).build();
    return read(client.send(request, HttpResponse.BodyHandlers.ofString()));
  }

  private static JsonNode read(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }
}
