package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(strings = {"text/html", "text/event-stream"})
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
