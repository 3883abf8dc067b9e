package org.dayanisma.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class TestTokensTest {
  private final TestToken token =
      TestTokens.forUser(user ->
          user.id("u1").role("organiser").memberId("m1").units("b1").languages("kmr", "tr"));

  @Test
  void carryTheClaimsOfTheProduct() {
    Jwt jwt = decoded(token);
    assertThat(jwt.getSubject()).isEqualTo("u1");
    assertThat(jwt.getAudience()).containsExactly("dayanisma");
    assertThat(jwt.getHeaders()).containsEntry("typ", "at+jwt").containsEntry("alg", "RS256");
    assertThat(jwt.getClaims())
        .containsEntry("roles", List.of("organiser"))
        .containsEntry("member_id", "m1")
        .containsEntry("units", List.of("b1"))
        .containsEntry("languages", List.of("kmr", "tr"))
        .containsKeys("jti", "iat", "exp");
    assertThat(jwt.getIssuer()).hasToString(TestIdentityProvider.shared().issuer());
  }

  @Test
  void areWrongInOneWayWhenAsked() {
    assertThatThrownBy(() -> decoded(token.expired())).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoded(token.signedByAStranger())).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoded(token.unsigned())).isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoded(token.signedWithThePublicKeyAsSecret()))
        .isInstanceOf(JwtException.class);
    assertThatThrownBy(() -> decoded(token.issuedBy("https://elsewhere.example")))
        .isInstanceOf(JwtException.class);
    assertThat(decoded(token.forAudience("others")).getAudience()).containsExactly("others");
    assertThat(decoded(token.ofType("at+jwt").withClaim("units", null)).getClaims())
        .doesNotContainKey("units");
  }

  private static Jwt decoded(TestToken token) {
    TestIdentityProvider issuer = TestIdentityProvider.shared();
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(issuer.jwkSetUri()).validateType(false).build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new JwtIssuerValidator(issuer.issuer())));
    return decoder.decode(token.value());
  }

  @Test
  void isTheSameForTheSameActor() {
    String officer = TestTokens.forActor("branch-officer", null, "unit").value();
    assertThat(TestTokens.forActor("branch-officer", null, "unit").value()).isEqualTo(officer);
    assertThat(TestTokens.forActor("branch-officer", "member", "unit").value())
        .isNotEqualTo(officer);
    assertThat(TestTokens.forActor("branch-officer", null, "other").value()).isNotEqualTo(officer);
  }
}
