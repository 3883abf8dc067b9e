package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

class BearerTokensTest {

  private final BearerTokens tokens = new BearerTokens("known"::equals);

  @Test
  void areFoundWhetherKnownOrNot() {
    assertThat(found("Bearer known")).isEqualTo("known");
    assertThat(found("Bearer never.seen-before")).isEqualTo("never.seen-before");
    assertThat(found("bearer known")).isEqualTo("known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer known known", "Bearer  known", "Bearer known,", "Bearer "})
  void areRefusedWhenTheyAreNoTokenAtAll(String header) {
    assertThatThrownBy(() -> found(header)).isInstanceOf(OAuth2AuthenticationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic known", "known"})
  void areNotSeenUnderAnotherScheme(String header) {
    assertThat(found(header)).isNull();
  }

  @Test
  void areNotLookedForInTheAddress() {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/units");
    request.setParameter("access_token", "known");
    assertThat(tokens.resolve(request)).isNull();
  }

  private @Nullable String found(String header) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/units");
    request.addHeader("Authorization", header);
    return tokens.resolve(request);
  }
}
