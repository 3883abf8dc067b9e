package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Supplier;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.Test;

/** How often somebody may ask. */
class LimitsIT extends TightGateway {

  @Test
  void refusesACallerWhoAsksTooOftenAndNobodyElse() throws Exception {
    String token = bearer();
    HttpResponse<String> first = get("/api/units", token);
    assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"caller\";q=20;w=600");
    assertThat(first.headers().firstValue("RateLimit")).contains("\"caller\";r=19;t=30");
    HttpResponse<String> refused = untilRefused(() -> request("/api/units", token));
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).contains("30");
    assertThat(refused.headers().firstValue("RateLimit")).contains("\"caller\";r=0;t=30");
    assertThat(service("membership").received).hasSize(20);
    assertThat(get("/api/units", bearer()).statusCode()).isEqualTo(200);
  }

  @Test
  void countsThePersonNotTheTokenTheAddressOrWhatHeadersSay() throws Exception {
    var token = TestTokens.forUser(user -> user.id("one-person").role("organiser"));
    var another = TestTokens.forUser(user -> user.id("one-person").role("member"));
    untilRefused(() -> request("/api/units", token.bearer()));
    var disguised =
        request("/api/units", another.bearer())
            .header("X-Forwarded-For", "203.0.113.9")
            .header("Forwarded", "for=203.0.113.9")
            .header("X-Real-IP", "203.0.113.9");
    assertThat(send(disguised).statusCode()).isEqualTo(429);
  }

  @Test
  void letsServicesAskMoreOften() throws Exception {
    String token = TestTokens.forUser(user -> user.role("service")).bearer();
    for (int i = 0; i < 30; i++) {
      assertThat(get("/api/units", token).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void emergencyAccessIsRareAndDoesNotStopOtherWork() throws Exception {
    String token = bearer();
    Supplier<HttpRequest.Builder> request =
        () -> request("/api/cases/17/break-glass", token).POST(HttpRequest.BodyPublishers.noBody());
    HttpResponse<String> first = send(request.get());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(first.headers().firstValue("RateLimit-Policy"))
        .contains("\"caller\";q=20;w=600, \"break-glass\";q=2;w=600");
    HttpResponse<String> refused = untilRefused(request);
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValue("Retry-After")).contains("300");
    assertThat(service("casework").received).hasSize(2);
    assertThat(get("/api/cases/17", token).statusCode()).isEqualTo(200);
  }

  @Test
  void aProbeOfTheHealthIsNotKeptOutByOtherReaders() throws Exception {
    untilRefused(() -> HttpRequest.newBuilder(uri(OPEN)));
    HttpResponse<String> health = send(HttpRequest.newBuilder(uri("/health")));
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.headers().firstValue("RateLimit-Policy")).contains("\"health\";q=60;w=6");
  }

  @Test
  void limitsPublicRoutesByAddressWhateverTheClientClaims() throws Exception {
    HttpResponse<String> refused =
        untilRefused(() ->
            HttpRequest.newBuilder(uri(OPEN))
                .header("X-Forwarded-For", "203.0.113." + System.nanoTime() % 250));
    assertProblem(refused, 429, "too-many-requests");
    assertThat(refused.headers().firstValue("RateLimit-Policy")).contains("\"open\";q=10;w=600");
    assertThat(service("campaign").received.size()).isLessThanOrEqualTo(10);
    assertThat(get("/api/campaigns", bearer()).statusCode()).isEqualTo(200);
  }

  @Test
  void aTokenDoesNotLoosenTheLimitOfAPublicRoute() throws Exception {
    String token = bearer();
    HttpResponse<String> first = get(OPEN, token);
    assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"open\";q=10;w=600");
    assertThat(first.headers().firstValue("RateLimit")).contains("\"open\";r=9;t=60");
    HttpResponse<String> refused = untilRefused(() -> request(OPEN, token));
    assertProblem(refused, 429, "too-many-requests");
    assertThat(service("campaign").received).hasSize(10);
  }

  @Test
  void anotherWayOfWritingTheSamePathIsNoWayAroundALimit() throws Exception {
    HttpResponse<String> answer =
        send(
            request("/api/cases/17/%62reak-glass", bearer())
                .POST(HttpRequest.BodyPublishers.noBody()));
    assertProblem(answer, 400, "disguised-path");
    assertThat(service("casework").received).isEmpty();
  }

  /** Sends until the answer is no longer 200; at most sixty times. */
  private HttpResponse<String> untilRefused(Supplier<HttpRequest.Builder> request)
      throws Exception {
    HttpResponse<String> answer = send(request.get());
    for (int i = 0; i < 60 && answer.statusCode() == 200; i++) {
      answer = send(request.get());
    }
    return answer;
  }

  private HttpResponse<String> get(String path, String token) throws Exception {
    return send(request(path, token));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(uri(path)).header("Authorization", token);
  }
}
