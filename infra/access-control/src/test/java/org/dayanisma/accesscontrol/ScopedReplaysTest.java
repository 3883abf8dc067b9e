package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dayanisma.httpapi.ReplayPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;

/** Answers kept for repetitions follow the scopes of the token that asks again. */
class ScopedReplaysTest {

  private static final ReplayPolicy.Answer CREATED = new ReplayPolicy.Answer(201, Map.of());
  private static final ReplayPolicy.Answer REFUSED =
      new ReplayPolicy.Answer(
          403, Map.of("WWW-Authenticate", "Bearer error=\"insufficient_scope\""));

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoHasLostTheScopeDoesNotGetTheAnswerAgain() {
    assertThat(isGivenTo("units:write", CREATED)).isTrue();
    assertThat(isGivenTo("units:read", CREATED)).isFalse();
  }

  @Test
  void whoHasGotTheScopeSinceIsAskedAnew() {
    assertThat(isGivenTo("units:write", REFUSED)).isFalse();
  }

  @Test
  void aPersonGetsTheirAnswerAgain() {
    assertThat(isGivenTo(null, CREATED)).isTrue();
  }

  private static boolean isGivenTo(@Nullable String scope, ReplayPolicy.Answer kept) {
    Jwt.Builder token = Jwt.withTokenValue("-").header("alg", "RS256").subject("u-1");
    if (scope != null) {
      token.claim("scope", scope).claim("purposes", List.of());
    }
    SecurityContextHolder.getContext().setAuthentication(ActorToken.of(token.build()));
    return new ScopedReplays()
        .mayStillBeGiven(new MockHttpServletRequest("POST", "/api/units"), kept);
  }
}
