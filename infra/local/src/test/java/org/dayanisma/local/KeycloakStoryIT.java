package org.dayanisma.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.local.keycloak.KeycloakServer;
import org.dayanisma.local.keycloak.People;
import org.dayanisma.local.keycloak.Programs;
import org.dayanisma.local.keycloak.RealmFile;
import org.dayanisma.local.keycloak.TokenAnswer;
import org.dayanisma.local.keycloak.Web;
import org.dayanisma.local.process.Stopping;
import org.dayanisma.local.process.UpCommand;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The platform with a real Keycloak in the place of its own identity provider: the same story, and
 * what Keycloak signs but the platform must not accept. Only with {@code -Pkeycloak}.
 */
@Tag("keycloak")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeycloakStoryIT {

  private static final List<Part> DOORS =
      List.of(Part.GATEWAY, Part.MEMBERSHIP, Part.CASEWORK, Part.NOTIFICATION, Part.CAMPAIGN);

  @TempDir static Path folder;

  private static Installation installation;
  private static KeycloakServer keycloak;
  private static People people;
  private static Programs programs;

  @BeforeAll
  static void start() throws Exception {
    Installation own = TestInstallation.in(folder);
    Path home = Path.of(System.getProperty("dayanisma.test.keycloak"));
    keycloak = KeycloakServer.start(home, own.port(Part.IDENTITY), own.gatewayUrl());
    people = new People(keycloak, own.gatewayUrl());
    programs = new Programs(keycloak);
    installation = with(keycloak, own);
    new UpCommand(installation, Progress.silent()).run(new Command.Up(false, true));
  }

  private static Installation with(KeycloakServer keycloak, Installation own) throws Exception {
    Path secret = folder.resolve("client-secret");
    Files.writeString(secret, keycloak.admin().secretOf("dayanisma", "platform"));
    Map<String, String> environment = new HashMap<>(own.environment());
    environment.put("DAYANISMA_ISSUER", keycloak.issuer());
    environment.put("DAYANISMA_IDENTITY_JWKSETURI", keycloak.keysUri());
    environment.put("DAYANISMA_IDENTITY_TOKENURI", keycloak.tokenUri());
    environment.put("DAYANISMA_CLIENT_SECRET_FILE", secret.toString());
    return new Installation(own.root(), environment);
  }

  @AfterAll
  static void stop() {
    new Stopping(installation, Progress.silent()).stopAll();
    keycloak.close();
  }

  @Test
  @Order(1)
  void theMainJobFromWorkplaceToCampaign() {
    try (Story story = new Story(installation, people, Duration.ofSeconds(20))) {
      story.fromWorkplaceToCampaign();
    }
    assertThat(StatusList.of(installation).allHealthy()).isTrue();
  }

  @ParameterizedTest
  @Order(2)
  @EnumSource
  void aTokenSaysWhoItsBearerIsAndNotTheirName(DemoUser user) throws Exception {
    SignedJWT token = SignedJWT.parse(people.signIn(user).access());

    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(keycloak.issuer());
    assertThat(claims.getAudience()).containsExactly("dayanisma");
    assertThat(claims.getSubject()).isEqualTo(user.userId());
    assertThat(claims.getStringClaim("member_id")).isEqualTo(user.memberId());
    assertThat(claims.getStringListClaim("roles")).containsExactly(user.label());
    assertThat(claims.getStringListClaim("units")).containsExactly(user.level().id());
    assertThat(claims.getStringListClaim("languages"))
        .containsExactlyInAnyOrderElementsOf(user.languages());
    assertThat(claims.getDateClaim("auth_time")).isBeforeOrEqualTo(claims.getIssueTime());
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofMinutes(5));
    assertThat(claims.getClaims().keySet())
        .doesNotContain("name", "given_name", "family_name", "email", "preferred_username");
  }

  @Test
  @Order(3)
  void anIdTokenIsRefused() {
    TokenAnswer tokens = people.signIn(DemoUser.ORGANISER);

    assertAccepted(tokens.access());
    assertRefused(tokens.id(), "invalid-token");
  }

  @Test
  @Order(3)
  void aTokenOfAnotherRealmIsRefused() {
    keycloak.admin().createRealm(RealmFile.copyCalled("elsewhere", installation.gatewayUrl()));

    assertAccepted(programs.ofPlatform("dayanisma"));
    assertRefused(programs.ofPlatform("elsewhere"), "invalid-token");
  }

  @Test
  @Order(3)
  void aTokenWithoutTheAudienceIsRefused() {
    assertAccepted(programs.ofClientLikePlatform("lane-alike", client -> {}));
    assertRefused(
        programs.ofClientLikePlatform("lane-no-audience", Programs::withoutAudience),
        "invalid-token");
  }

  @Test
  @Order(3)
  void aTokenOfAnotherTypeIsRefused() {
    assertRefused(
        programs.ofClientLikePlatform("lane-plain-type", Programs::withoutAccessTokenType),
        "invalid-token");
  }

  @Test
  @Order(3)
  void anExpiredTokenIsRefused() {
    String token = programs.ofClientLikePlatform("lane-short", Programs::forASecond);

    assertAccepted(token);
    await()
        .atMost(Duration.ofSeconds(90)) // thirty of them are the clocks' tolerance
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertRefused(token, "token-expired"));
  }

  @Test
  @Order(3)
  void rolesAreNotForWhoeverAsks() throws Exception {
    JWTClaimsSet program = SignedJWT.parse(programs.ofPlatform("dayanisma")).getJWTClaimsSet();

    assertThat(program.getStringListClaim("roles")).containsExactly("service");
    assertThat(
            SignedJWT.parse(programs.ofClientLikePlatform("lane-stranger", client -> {}))
                .getJWTClaimsSet()
                .getClaims())
        .doesNotContainKey("roles");
  }

  @Test
  @Order(3)
  void aProgramOfAPartnerIsBoundToItsScopesAndPurposes() throws Exception {
    String token = programs.ofPartner();

    JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
    assertThat(claims.getStringClaim("scope").split(" ", -1))
        .containsExactlyInAnyOrder("campaigns:read", "units:read");
    assertThat(claims.getStringListClaim("purposes")).containsExactly("campaign");
    assertThat(claims.getStringListClaim("roles")).containsExactly("organiser");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("partner");
    assertThat(ask(Part.GATEWAY, token, "/api/campaigns").statusCode()).isEqualTo(200);
    for (Part door : List.of(Part.GATEWAY, Part.MEMBERSHIP)) {
      HttpResponse<String> answer = ask(door, token, "/api/members");
      assertThat(answer.statusCode()).as("%s: %s", door, answer.body()).isEqualTo(403);
      assertThat(answer.body()).contains("insufficient-scope");
    }
  }

  @Test
  @Order(3)
  void peopleSignInByCodeWithPkceOnlyAndANewPersonNeedsASecondFactor() {
    assertThat(people.statusWithoutPkce()).isNotEqualTo(200);
    assertThat(people.statusOfPasswordGrant(DemoUser.MEMBER)).isEqualTo(400);

    keycloak.admin().createUser("lane-newcomer", keycloak.password());
    assertThat(people.afterPassword("lane-newcomer", keycloak.password()).toString())
        .contains("execution=CONFIGURE_TOTP");
  }

  @Test
  @Order(3)
  void aRefreshTokenIsGoodOnce() {
    TokenAnswer first = people.signIn(DemoUser.LAWYER);
    TokenAnswer second = people.refresh(first.refresh());

    assertAccepted(second.access());
    assertThat(people.statusOfRefresh(first.refresh())).isEqualTo(400);
  }

  /** The same keys, another name: only the exact issuer counts. */
  @Test
  @Order(4)
  void aTokenOfAnotherIssuerWithTheRightKeyIsRefused() throws Exception {
    keycloak.admin().moveRealm("https://elsewhere.example");
    String token = programs.ofPlatform("dayanisma");

    assertThat(SignedJWT.parse(token).getJWTClaimsSet().getIssuer())
        .isEqualTo("https://elsewhere.example/realms/dayanisma");
    assertRefused(token, "invalid-token");
  }

  private static void assertAccepted(String token) {
    HttpResponse<String> answer = ask(Part.GATEWAY, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** By the gateway, and by each service for itself. */
  private static void assertRefused(String token, String code) {
    for (Part door : DOORS) {
      HttpResponse<String> answer = ask(door, token);
      assertThat(answer.statusCode()).as("%s: %s", door, answer.body()).isEqualTo(401);
      assertThat(Story.json(answer.body()).path("code").asString()).as("%s", door).isEqualTo(code);
    }
  }

  private static HttpResponse<String> ask(Part door, String token) {
    return ask(door, token, "/api/me");
  }

  private static HttpResponse<String> ask(Part door, String token, String path) {
    return Web.send(
        Web.bearing(token, "http://localhost:" + installation.port(door) + path).build());
  }
}
