package org.dayanisma.local.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.dayanisma.local.Installation;
import org.dayanisma.local.LocalProblem;
import org.dayanisma.local.demo.DemoUnit;
import org.dayanisma.local.demo.DemoUser;
import org.dayanisma.testkit.TestPorts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.context.ConfigurableApplicationContext;

class IdentityApplicationTest {

  @TempDir static Path folder;

  private static Installation installation = new Installation(Path.of("."), Map.of());
  private static ConfigurableApplicationContext provider;

  @BeforeAll
  static void start() throws IOException {
    installation =
        new Installation(
            folder, Map.of("DAYANISMA_IDENTITY_PORT", Integer.toString(TestPorts.free())));
    installation.createHome();
    provider = IdentityApplication.application(installation).bannerMode(Banner.Mode.OFF).run();
  }

  @AfterAll
  static void stop() {
    provider.close();
  }

  @Test
  void aTokenSaysWhoItsBearerIs() throws Exception {
    SignedJWT token = SignedJWT.parse(new AccessTokens(installation).of(DemoUser.ORGANISER));

    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo(installation.issuer());
    assertThat(claims.getAudience()).containsExactly("dayanisma");
    assertThat(claims.getSubject()).isEqualTo(DemoUser.ORGANISER.userId());
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getStringClaim("member_id")).isEqualTo(DemoUser.ORGANISER.memberId());
    assertThat(claims.getStringListClaim("roles")).isEqualTo(List.of("organiser"));
    assertThat(claims.getStringListClaim("units")).isEqualTo(List.of(DemoUnit.BRANCH.id()));
    assertThat(claims.getStringListClaim("languages")).isEqualTo(List.of("kmr", "tr"));
    assertThat(claims.getDateClaim("auth_time")).isEqualTo(claims.getIssueTime());
    assertThat(
            Duration.between(
                claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
        .isEqualTo(Duration.ofHours(1));
  }

  /** RFC 9068, and what binds an API client of the platform. */
  @Test
  void aProgramGetsATokenThatBindsIt() throws Exception {
    AccessTokens tokens = new AccessTokens(installation);
    SignedJWT token = SignedJWT.parse(tokens.named("partner"));

    assertThat(token.getHeader().getType().getType()).isEqualTo("at+jwt");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getAudience()).containsExactly("dayanisma");
    assertThat(claims.getStringClaim("client_id")).isEqualTo("partner");
    assertThat(claims.getStringClaim("scope")).isEqualTo("campaigns:read units:read");
    assertThat(claims.getStringListClaim("purposes")).isEqualTo(List.of("campaign"));
    assertThat(claims.getStringListClaim("units")).isEqualTo(List.of(DemoUnit.UNION.id()));
    assertThat(claims.getClaims()).doesNotContainKeys("member_id", "auth_time");

    SignedJWT narrower = SignedJWT.parse(tokens.ofPartner("units:read"));
    assertThat(narrower.getJWTClaimsSet().getStringClaim("scope")).isEqualTo("units:read");
    assertThatThrownBy(() -> tokens.ofPartner("members:read"))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("400");
  }

  /** Only a token of an API client says what it is for. */
  @Test
  void nobodyElseIsBound() throws Exception {
    AccessTokens tokens = new AccessTokens(installation);
    for (String token : List.of(tokens.ofPlatform(), tokens.of(DemoUser.ORGANISER))) {
      assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaims())
          .doesNotContainKeys("scope", "purposes");
    }
  }

  @Test
  void everyDemoUserGetsATokenAndNobodyElse() {
    AccessTokens tokens = new AccessTokens(installation);
    for (DemoUser user : DemoUser.values()) {
      assertThat(tokens.of(user)).isNotBlank();
    }
    assertThatThrownBy(() -> DemoUser.named("stranger"))
        .isInstanceOf(LocalProblem.class)
        .hasMessageContaining("member, organiser, branch-officer")
        .hasMessageContaining("partner");
  }

  @Test
  void keyAndSecretAreForTheirOwnerOnly() throws IOException {
    for (String file : List.of("client-secret", "signing-key.json")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(installation.folder("identity").resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void anotherStartSignsWithTheSameKey() {
    Path file = installation.folder("identity").resolve("signing-key.json");
    assertThat(SigningKey.readOrCreate(file)).isEqualTo(SigningKey.readOrCreate(file));
  }
}
