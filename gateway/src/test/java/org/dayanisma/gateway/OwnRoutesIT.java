package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP promises of any resource holds for those the gateway answers itself. */
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

  /** Also where the type asked for is the one of event streams, which other bounds apply to. */
  @ParameterizedTest
  @ValueSource(strings = {"text/html", "text/event-stream", "foo", ";;;", "application/json;q=abc"})
  void aTypeThatItDoesNotHaveIsNotAcceptable(String type) throws Exception {
    assertProblem(send("/api/me/overview", "GET", type), 406, "not-acceptable");
    assertThat(service("membership").received).isEmpty();
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
    String answer =
        RawHttp.exchange(
            port,
            "GET %s?subject=%%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: %s\r\n\r\n"
                .formatted(path, bearer()));
    assertThat(RawHttp.status(answer)).isEqualTo(400);
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
