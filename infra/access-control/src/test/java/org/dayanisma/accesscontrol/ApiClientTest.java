package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.Seeded;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A program gets what its scopes include, and nothing that its roles alone would not give. Shares
 * its context with {@link AccessControlTest}.
 */
@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "dayanisma.access.signed-in-paths=/routed/api/**,/api/routed/**",
      "dayanisma.access.open-paths=/routed/open/**"
    })
class ApiClientTest {

  private static final List<String> ROUTES =
      List.of(
          "GET /api/open",
          "GET /api/open-but-needs-actor",
          "GET /api/me",
          "POST /api/units",
          "POST /api/units/sealing",
          "GET /api/votes",
          "GET /api/audit",
          "GET /api/audit/open",
          "GET /api/forgotten",
          "GET /api/routed/x",
          "GET /routed/api/x",
          "GET /routed/open/x");

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  /api/me           | me:read               | 200 |
          HEAD /api/me           | me:read               | 200 |
          GET  /api/me           | me:write              | 403 | insufficient-scope
          GET  /api/me           | units:read            | 403 | insufficient-scope
          GET  /api/me           |                       | 403 | insufficient-scope
          GET  /api/me           | me                    | 403 | insufficient-scope
          GET  /api/me           | ME:READ               | 403 | insufficient-scope
          GET  /api/me           | openid me:read        | 200 |
          POST /api/units        | units:write           | 200 |
          POST /api/units        | units:read            | 403 | insufficient-scope
          GET  /api/audit        | audit:read            | 403 | forbidden
          POST /api/units/sealing| units:write           | 403 | persons-only
          GET  /api/votes        | votes:read            | 403 | persons-only
          GET  /api/open         |                       | 200 |
          GET  /api/open-but-needs-actor |               | 401 | unauthenticated
          GET  /api/open-but-needs-actor | open-but-needs-actor:read | 200 |
          GET  /api/routed/x     | routed:read           | 200 |
          GET  /api/routed/x     | me:read               | 403 | insufficient-scope
          GET  /routed/api/x     | routed:read api:read  | 403 | insufficient-scope
          GET  /routed/open/x    |                       | 200 |
          """)
  void getsWhatItsScopesInclude(String route, String scope, int status, String code) {
    HttpResponse<String> answer = send(route, partner(scope == null ? "" : scope));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    if (code != null) {
      assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    }
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
        .isEqualTo(
            switch (String.valueOf(code)) {
              case "insufficient-scope" -> "Bearer error=\"insufficient_scope\"";
              case "unauthenticated" -> "Bearer";
              default -> "";
            });
  }

  @Test
  void isAStrangerOnAnOpenRouteOutsideItsScopes() {
    assertThat(send("GET /api/open", partner("me:read")).body()).isEqualTo("nobody");
    assertThat(send("GET /api/open", partner("open:read")).body()).isNotEqualTo("nobody");
  }

  @Test
  void whoeverLeavesThePurposesOutGetsNoTokenThatIsAccepted() {
    TestToken token = TestTokens.forUser(user -> user.role("branch-officer"));

    assertThat(send("GET /api/me", token.withClaim("scope", "me:read")).statusCode())
        .isEqualTo(401);
    assertThat(send("GET /api/me", token.withClaim("scope", "openid")).statusCode()).isEqualTo(200);
  }

  /**
   * Whatever the roles and scopes: a bound token never gets more than an unbound one, and another
   * scope never takes anything away.
   */
  @Test
  void scopesOnlyEverTakeAway() {
    Seeded.random(
        21,
        20,
        random -> {
          TestToken free =
              TestTokens.forUser(user ->
                  some(random, "member", "branch-officer", "auditor", "administrator")
                      .forEach(user::role));
          List<String> scopes =
              some(random, "me:read", "units:write", "votes:read", "audit:read", "routed:read");
          TestToken bound = bound(free, String.join(" ", scopes));
          TestToken more = bound(bound, (String.join(" ", scopes) + " open:read").strip());
          for (String route : ROUTES) {
            boolean given = isGiven(route, bound);
            assertThat(isGiven(route, free) || !given).as("%s by %s", route, scopes).isTrue();
            assertThat(isGiven(route, more) || !given).as("%s by more", route).isTrue();
          }
        });
  }

  private static List<String> some(RandomGenerator random, String... words) {
    List<String> taken = new ArrayList<>(List.of(words));
    taken.removeIf(word -> random.nextBoolean());
    return taken;
  }

  private boolean isGiven(String route, TestToken token) {
    return send(route, token).statusCode() == 200;
  }

  private HttpResponse<String> send(String route, TestToken token) {
    String[] parts = route.split(" +", 2);
    return http.send(parts[1], token.value(), parts[0]);
  }

  private static TestToken partner(String scope) {
    return bound(TestTokens.forUser(user -> user.role("branch-officer")), scope);
  }

  private static TestToken bound(TestToken token, String scope) {
    return token
        .withClaim("member_id", null)
        .withClaim("scope", scope)
        .withClaim("purposes", List.of("campaign"));
  }
}
