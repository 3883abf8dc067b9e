package org.dayanisma.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page out of four services. */
class OverviewIT extends RunningGateway {

  private static final String MEMBER = "6f1f5c9c-6f0e-4a5b-9a55-0d6a3a6c2a11";
  private static final String CASES =
      """
      {"items":[{"id":"c1","nextSafeOn":"2026-04-09"},{"id":"c2","nextSafeOn":"2026-04-02"},
                {"id":"c3","nextSafeOn":null}],"next":null}\
      """;

  private final String lawyer =
      TestTokens.forUser(user -> user.role("lawyer").memberId(MEMBER)).bearer();

  @BeforeEach
  void allAnswer() {
    answers("membership", 200, "{\"id\":\"u1\",\"roles\":[\"lawyer\"]}");
    answers("casework", 200, CASES);
    answers("campaign", 200, "{\"items\":[{\"title\":\"Bread\"}],\"next\":null}");
    answers("notification", 200, "{\"unread\":3,\"all\":true}");
  }

  @Test
  void putsThePartsTogether() throws Exception {
    JsonNode page = overview(lawyer);
    assertThat(page.at("/me/id").asString()).isEqualTo("u1");
    assertThat(page.at("/cases/items").size()).isEqualTo(3);
    assertThat(page.path("deadlines").toString())
        .isEqualTo(
            "[{\"caseId\":\"c2\",\"safeOn\":\"2026-04-02\"},{\"caseId\":\"c1\",\"safeOn\":\"2026-04-09\"}]");
    assertThat(page.at("/ownCases/items").size()).isEqualTo(3);
    assertThat(page.at("/campaigns/items/0/title").asString()).isEqualTo("Bread");
    assertThat(page.path("unread").asInt()).isEqualTo(3);
    assertThat(page.path("missing").isEmpty()).isTrue();
  }

  @Test
  void asksWithTheCallersOwnTokenAndPurpose() throws Exception {
    var request =
        request(lawyer)
            .header("X-Purpose", "legal-support")
            .header("X-Correlation-Id", "0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b02")
            .header("If-None-Match", "\"7\"")
            .header("Range", "bytes=0-1");
    assertThat(client.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(200);
    Stream.of("membership", "casework", "campaign", "notification")
        .flatMap(name -> service(name).received.stream())
        .forEach(asked -> {
          assertThat(asked.headers().getFirst("Authorization")).isEqualTo(lawyer);
          assertThat(asked.headers().getFirst("X-Purpose")).isEqualTo("legal-support");
          assertThat(asked.headers().getFirst("X-Correlation-Id"))
              .isEqualTo("0f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b02");
          assertThat(asked.headers()).doesNotContainKeys("If-none-match", "Range");
        });
    String led = "/api/cases?responsibleId=" + MEMBER + "&status=OPEN&limit=";
    assertThat(service("casework").received)
        .extracting(asked -> asked.uri().startsWith(led) ? led : asked.uri())
        .containsExactlyInAnyOrder(led, led, "/api/me/cases?limit=20");
  }

  @Test
  void membersHaveTheirOwnCasesAndAnswerForNone() throws Exception {
    JsonNode page =
        overview(TestTokens.forUser(user -> user.role("member").memberId(MEMBER)).bearer());
    assertThat(page.has("cases")).isFalse();
    assertThat(page.has("deadlines")).isFalse();
    assertThat(page.path("missing").isEmpty()).isTrue();
    assertThat(page.at("/ownCases/items").size()).isEqualTo(3);
    assertThat(service("casework").received)
        .extracting(asked -> asked.uri())
        .containsExactly("/api/me/cases?limit=20");
  }

  @Test
  void whoeverIsNoMemberHasNoCasesOfTheirOwn() throws Exception {
    JsonNode page = overview(TestTokens.forUser(user -> user.role("auditor")).bearer());
    assertThat(page.has("ownCases")).isFalse();
    assertThat(service("casework").received).isEmpty();
  }

  @Test
  void namesWhatIsMissingAndShowsTheRest() throws Exception {
    service("casework").behave(HttpExchange::close);
    answers("campaign", 500, "{\"code\":\"unexpected\"}");
    JsonNode page = overview(lawyer);
    assertThat(page.path("missing").toString())
        .isEqualTo(
            "[{\"part\":\"cases\",\"reason\":\"service-unavailable\"},"
                + "{\"part\":\"deadlines\",\"reason\":\"service-unavailable\"},"
                + "{\"part\":\"ownCases\",\"reason\":\"service-unavailable\"},"
                + "{\"part\":\"campaigns\",\"reason\":\"service-unavailable\"}]");
    assertThat(page.path("unread").asInt()).isEqualTo(3);
    assertThat(page.has("cases")).isFalse();
  }

  @Test
  void whatTheReaderMayNotHaveIsAbsentAndOtherRefusalsAreNamed() throws Exception {
    answers("campaign", 403, "{\"code\":\"forbidden\"}");
    answers("notification", 404, "{\"code\":\"not-found\"}");
    answers("casework", 403, "{\"code\":\"step-up-required\"}");
    JsonNode page = overview(lawyer);
    assertThat(page.has("campaigns")).isFalse();
    assertThat(page.has("unread")).isFalse();
    assertThat(page.path("missing").toString())
        .isEqualTo(
            "[{\"part\":\"cases\",\"reason\":\"step-up-required\"},"
                + "{\"part\":\"deadlines\",\"reason\":\"step-up-required\"},"
                + "{\"part\":\"ownCases\",\"reason\":\"step-up-required\"}]");
  }

  @Test
  void survivesAnswersThatAreNoneOrTooDeep() throws Exception {
    answers("campaign", 200, "[".repeat(10_000) + "]".repeat(10_000));
    answers("notification", 200, "<html>");
    JsonNode page = overview(lawyer);
    assertThat(page.path("missing").toString())
        .isEqualTo(
            "[{\"part\":\"campaigns\",\"reason\":\"service-unavailable\"},"
                + "{\"part\":\"unread\",\"reason\":\"service-unavailable\"}]");
  }

  @Test
  void isUnavailableWhenNothingCanBeHad() throws Exception {
    SERVICES.keySet().forEach(name -> answers(name, 503, "{}"));
    HttpResponse<String> answer = send(lawyer);
    assertProblem(answer, 503, "service-unavailable");
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
  }

  @Test
  void needsATokenThatTheServicesAcceptToo() throws Exception {
    answers("membership", 401, "{\"code\":\"token-expired\"}");
    assertProblem(send(lawyer), 401, "unauthenticated");
    var anonymous = HttpRequest.newBuilder(uri("/api/me/overview")).build();
    assertProblem(
        client.send(anonymous, HttpResponse.BodyHandlers.ofString()), 401, "unauthenticated");
  }

  private static void answers(String name, int status, String body) {
    HttpHandler answer = exchange -> StubService.answer(exchange, status, body);
    service(name).behave(service(name).remembering(answer));
  }

  private JsonNode overview(String token) throws Exception {
    HttpResponse<String> answer = send(token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JsonMapper.shared().readTree(answer.body());
  }

  private HttpResponse<String> send(String token) throws Exception {
    return client.send(request(token).build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String token) {
    return HttpRequest.newBuilder(uri("/api/me/overview")).header("Authorization", token);
  }
}
