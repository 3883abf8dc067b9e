package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dayanisma.testkit.EmbeddedPlatform;
import org.dayanisma.testkit.QuickRsaKey;
import org.dayanisma.testkit.TestIdentityProvider;
import org.dayanisma.testkit.TestToken;
import org.dayanisma.testkit.TestTokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@EmbeddedPlatform(kafka = false, mongo = false)
@SpringBootTest(
    classes = SampleApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:http-api.yml",
      "dayanisma.access.signed-in-paths=/routed/api/**,/api/routed/**",
      "dayanisma.access.open-paths=/routed/open/**"
    })
class AccessControlTest {

  private static final String MEMBER = "2f6b1f4e-6f0a-4b7a-9c55-9d1f0a7e5b11";
  private static final String UNION = "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c01";
  private static final String BRANCH = "7d3f5c1a-93b4-4d5e-8a57-0f6f5d1b2c02";
  private static final String USER = "0b0f7d52-4a46-4f40-9d2c-3c9a3f0c9d11";

  @LocalServerPort private int port;
  private Http http;

  @BeforeEach
  void client() {
    http = new Http(port);
  }

  @Test
  void givesControllersTheActorOfTheToken() {
    TestToken token =
        TestTokens.forUser(user ->
            user.id(USER)
                .memberId(MEMBER)
                .roles("organiser", "branch-officer", "role-of-tomorrow")
                .units(UNION, BRANCH)
                .languages("kmr", "tr"));

    HttpResponse<String> answer = http.get("/api/me", token.value());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"userId\":\"" + USER + "\"", "\"memberId\":\"" + MEMBER + "\"")
        .contains("\"roles\":[\"branch-officer\",\"organiser\"]")
        .contains(
            "\"units\":[\"" + UNION + "\",\"" + BRANCH + "\"]", "\"languages\":[\"kmr\",\"tr\"]");
    assertThat(answer.body().replaceFirst("\"userId\":\"[^\"]*\"", "")).doesNotContain(USER);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          GET,  /api/open,                 200, 200, 200
          GET,  /api/open-but-needs-actor, 401, 200, 200
          GET,  /api/me,                   401, 200, 200
          POST, /api/units,                401, 403, 200
          GET,  /api/audit,                401, 403, 403
          GET,  /api/audit/open,           200, 200, 200
          GET,  /api/forgotten,            401, 403, 403
          GET,  /api/denied-inside,        401, 403, 403
          GET,  /api/bare-status,          401, 409, 409
          GET,  /api/nothing-there,        404, 404, 404
          GET,  /routed/api/x,             401, 200, 200
          GET,  /routed/open/x,            200, 200, 200
          GET,  /routed/forgotten,         401, 403, 403
          GET,  /actuator/health,          404, 404, 404
          GET,  /error,                    401, 403, 403
          OPTIONS, /api/me,                401, 403, 403
          """)
  void appliesThePolicyOfEachRoute(
      String method, String path, int nobody, int member, int branchOfficer) {
    assertAnswer(http.send(path, null, method), nobody);
    assertAnswer(http.send(path, tokenOf("member"), method), member);
    assertAnswer(http.send(path, tokenOf("branch-officer"), method), branchOfficer);
  }

  @Test
  void saysWhyATokenIsRefusedOnlyWhereItHelps() {
    TestToken valid = TestTokens.forUser(user -> user.id(USER));

    assertRefused(null, "unauthenticated");
    assertRefused(valid.expired().value(), "token-expired");
    assertRefused(valid.expired().forAudience("other").value(), "invalid-token");
    assertRefused(valid.forAudience("other").value(), "invalid-token");
    assertRefused(valid.withClaim("aud", null).value(), "invalid-token");
    assertRefused(valid.withClaim("exp", null).value(), "invalid-token");
    assertRefused(valid.issuedBy("http://elsewhere.example").value(), "invalid-token");
    assertRefused(valid.ofType("JWT").value(), "invalid-token");
    assertRefused(valid.unsigned().value(), "invalid-token");
    assertRefused(valid.signedWithThePublicKeyAsSecret().value(), "invalid-token");
    assertRefused(valid.signedByAStranger().value(), "invalid-token");
    assertRefused(valid.value() + "x", "invalid-token");
    assertRefused("nonsense", "invalid-token");
    assertRefused("a.b.c", "invalid-token");
  }

  /**
   * The verifying library skips what is no base64url, and the bits of the last letter it needs not.
   */
  @Test
  void aTokenHasOneTextOnly() {
    String token = TestTokens.forUser(user -> user.id(USER)).value();
    int signature = token.lastIndexOf('.') + 1;
    char last = token.charAt(token.length() - 1);

    for (String other :
        List.of(
            token + "x",
            token + "=",
            token + "==",
            token + "~",
            token.substring(0, signature) + "~" + token.substring(signature),
            token.substring(0, token.length() - 1) + (char) (last + 1))) {
      assertRefused(other, "invalid-token");
    }
    assertThat(http.get("/api/me", token).statusCode()).isEqualTo(200);
  }

  @Test
  void toleratesClocksThirtySecondsApart() {
    Instant now = Instant.now();
    TestToken token =
        TestTokens.forUser(user -> user.id(USER))
            .withClaim("iat", Date.from(now.minusSeconds(3_600)));

    assertThat(status(token.withClaim("exp", Date.from(now.minusSeconds(20))))).isEqualTo(200);
    assertThat(status(token.withClaim("exp", Date.from(now.minusSeconds(45))))).isEqualTo(401);
    assertThat(status(token.withClaim("nbf", Date.from(now.plusSeconds(20))))).isEqualTo(200);
    assertThat(status(token.withClaim("nbf", Date.from(now.plusSeconds(45))))).isEqualTo(401);
  }

  @Test
  void refusesClaimsOfAnotherForm() {
    TestToken token = TestTokens.forUser(user -> user.id(USER));
    Map<String, Object> broken =
        Map.of(
            "sub", "someone else",
            "member_id", Map.of("$gt", ""),
            "roles", "administrator",
            "units", List.of(Map.of("$gt", "")),
            "languages", List.of("tr", 7));

    broken.forEach(
        (name, value) -> assertThat(status(token.withClaim(name, value))).as(name).isEqualTo(401));
    assertThat(status(token.withClaim("sub", null))).isEqualTo(401);
    assertThat(status(token.withClaim("roles", null).withClaim("units", null))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-User-Id", "X-User-Roles", "X-Forwarded-User", "X-Actor", "Forwarded"})
  void ignoresForgedIdentityHeaders(String header) {
    assertThat(http.get("/api/me", null, header, "administrator").statusCode()).isEqualTo(401);
  }

  @Test
  void takesTokensFromTheHeaderOnly() {
    String token = tokenOf("administrator");

    assertThat(http.get("/api/me?access_token=" + token, null).statusCode()).isEqualTo(401);
    assertThat(http.get("/api/me", null, "Cookie", "access_token=" + token).statusCode())
        .isEqualTo(401);
  }

  @Test
  void fetchesKeysFromNoAddressInAToken() throws Exception {
    RSAKey stranger = QuickRsaKey.withId("stranger");
    AtomicInteger fetches = new AtomicInteger();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/jwks",
        exchange -> {
          fetches.incrementAndGet();
          byte[] keys =
              new JWKSet(stranger.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, keys.length);
          exchange.getResponseBody().write(keys);
          exchange.close();
        });
    server.start();
    try {
      URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwks");
      JWSHeader.Builder plain =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(new JOSEObjectType("at+jwt"));

      assertRefused(
          signed(stranger, plain.keyID("stranger").jwkURL(address).build()), "invalid-token");
      assertRefused(signed(stranger, plain.x509CertURL(address).build()), "invalid-token");
      assertRefused(signed(stranger, plain.jwk(stranger.toPublicJWK()).build()), "invalid-token");
      assertRefused(
          signed(stranger, plain.keyID("../../../../dev/null' OR 1=1--").build()), "invalid-token");
      assertThat(fetches).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  private static String signed(RSAKey key, JWSHeader header) throws JOSEException {
    SignedJWT jwt =
        new SignedJWT(
            header,
            new JWTClaimsSet.Builder()
                .issuer(TestIdentityProvider.shared().issuer())
                .audience("dayanisma")
                .subject(USER)
                .claim("roles", List.of("administrator"))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build());
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private int status(TestToken token) {
    return http.get("/api/me", token.value()).statusCode();
  }

  private void assertRefused(@Nullable String token, String code) {
    HttpResponse<String> answer = http.get("/api/me", token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
    assertAnswer(answer, 401);
  }

  private static void assertAnswer(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().allValues("Cache-Control")).hasSize(1);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    if (status >= 400) {
      assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(answer.body()).contains("\"correlationId\"").doesNotContain("secret", "Exception");
    }
  }

  private static String tokenOf(String role) {
    return TestTokens.forUser(user -> user.role(role)).value();
  }
}
