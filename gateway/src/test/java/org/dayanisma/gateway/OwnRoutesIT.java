package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What HTTP promises for any resource holds for those that the gateway itself answers. */
class OwnRoutesIT extends RunningGateway {

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/api/docs", "/api/docs/openapi.json", "/api/me/overview"})
  void aHeadIsAnAnswerWithoutABody(String path) throws Exception {
    HttpResponse<String> head = send(path, "HEAD", "*/*");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(send(path, "GET", "*/*").headers().firstValue("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/api/docs",
        "/api/docs/openapi.json",
        "/api/me/overview",
        "/api/audit-records",
        "/api/reading-locks"
      })
  void otherMethodsAreRefusedByName(String path) throws Exception {
    HttpResponse<String> refused = send(path, "POST", "*/*");
    assertProblem(refused, 405, "method-not-allowed");
    assertThat(refused.headers().firstValue("Allow").orElse("")).contains("GET");
    assertThat(send(path, "OPTIONS", "*/*").headers().firstValue("Allow").orElse(""))
        .contains("GET");
  }

  @Test
  void whatCanOnlyBePostedIsNotRead() throws Exception {
    HttpResponse<String> refused = send("/api/reading-locks/17/release", "GET", "*/*");
    assertProblem(refused, 405, "method-not-allowed");
    assertThat(refused.headers().firstValue("Allow")).contains("POST");
  }

  /** Even if the type asked for is that of event streams, to which other bounds apply. */
  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/event-stream", "foo", ";;;", "application/json;q=abc"})
  void aTypeThatItDoesNotHaveIsNotAcceptable(String type) throws Exception {
    assertProblem(send("/api/me/overview", "GET", type), 406, "not-acceptable");
    assertThat(service("membership").received).isEmpty();
  }

  /** What a careless client gets is in the document. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/health",
        "/api/docs/openapi.json",
        "/api/me/overview",
        "/api/audit-records",
        "/api/reading-locks"
      })
  void whatItRefusesIsInTheDocument(String path) throws Exception {
    JsonNode document =
        JsonMapper.shared().readTree(send("/api/docs/openapi.json", "GET", "*/*").body());
    JsonNode responses = document.path("paths").path(path).path("get").path("responses");
    assertThat(responses.path("406").path("x-codes").toString()).contains("not-acceptable");
    assertProblem(send(path, "GET", "image/png"), 406, "not-acceptable");
    String broken = raw(path + "?%zz");
    assertThat(RawHttp.status(broken)).isEqualTo(400);
    assertThat(responses.path("400").path("x-codes").toString())
        .contains("invalid-parameter", "unknown-parameter", "bad-request");
    assertThat(broken).contains("\"code\":\"invalid-parameter\"");
    assertThat(RawHttp.hasHeader(broken, "RateLimit")).isTrue();
    assertThat(responses.path("400").path("headers").has("RateLimit")).isTrue();
    assertThat(responses.path("429").path("x-codes").toString()).contains("too-many-requests");
  }

  @Test
  void theServicesAreAskedForWhatTheGatewayUnderstands() throws Exception {
    assertThat(send("/api/me/overview", "GET", "application/*;q=0.5").statusCode()).isEqualTo(200);
    assertThat(lastOf("membership").headers().get("Accept")).containsExactly("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health?x=1", "/api/docs?x=1", "/api/docs/openapi.json?x", "/api/me/overview?x="})
  void aParameterThatItDoesNotHaveIsRefused(String path) throws Exception {
    HttpResponse<String> refused = send(path, "GET", "*/*");
    assertProblem(refused, 400, "unknown-parameter");
    assertThat(refused.body()).contains("\"pointer\":\"/x\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/health", "/api/audit-records", "/api/reading-locks", "/api/me/overview"})
  void aQueryThatIsNoneIsRefused(String path) throws Exception {
    assertThat(RawHttp.status(raw(path + "?subjectId=%zz"))).isEqualTo(400);
  }

  private String raw(String target) throws IOException {
    return RawHttp.exchange(
        port,
        "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n\r\n"
            .formatted(target, bearer()));
  }

  @ParameterizedTest
  @CsvSource({"'{\"foo\":1}', 400", "nonsense, 400", "'{}', 200", "'', 200"})
  void aReleaseTakesNoFields(String body, int status) throws Exception {
    HttpRequest request =
        authorised("/api/reading-locks/17/release")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(service("membership").received).hasSize(status == 200 ? 1 : 0);
  }

  @Test
  void theFolderOfThePageLeadsToThePage() throws Exception {
    HttpResponse<String> answer = send("/api/docs/", "GET", "*/*");
    assertThat(answer.statusCode()).isEqualTo(308);
    assertThat(answer.headers().firstValue("Location")).contains("/api/docs");
  }

  private HttpResponse<String> send(String path, String method, String accept) throws Exception {
    HttpRequest request =
        authorised(path)
            .header("Accept", accept)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
