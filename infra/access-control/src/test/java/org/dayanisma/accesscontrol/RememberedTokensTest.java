package org.dayanisma.accesscontrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicInteger checks = new AtomicInteger();
  private Instant expiry = START.plus(Duration.ofHours(1));

  private final RememberedTokens tokens = new RememberedTokens(this::check, now::get, 2);

  @Test
  void checksATokenOnceAMinute() {
    tokens.decode("a");
    tokens.decode("a");
    assertThat(checks).hasValue(1);
    later(RememberedTokens.KEPT);
    assertThat(tokens.knows("a")).isFalse();
    tokens.decode("a");
    assertThat(checks).hasValue(2);
  }

  @Test
  void hasSeenATokenUntilItsEnd() {
    assertThat(tokens.hasSeen("a")).isFalse();
    tokens.decode("a");
    later(RememberedTokens.KEPT);
    assertThat(tokens.hasSeen("a")).isTrue();
    later(Duration.ofHours(1));
    assertThat(tokens.hasSeen("a")).isFalse();
  }

  @Test
  void neverAnswersForATokenThatHasExpired() {
    expiry = START.plusSeconds(10);
    tokens.decode("a");
    later(Duration.ofSeconds(9));
    assertThat(tokens.knows("a")).isTrue();
    later(Duration.ofSeconds(1));
    assertThat(tokens.knows("a")).isFalse();
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void remembersNoRefusedToken() {
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThat(tokens.knows("bad")).isFalse();
    assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
    assertThat(checks).hasValue(2);
  }

  @Test
  void aFullMemoryForgetsNobodyAndTakesNewOnesWhenOldOnesHavePassed() {
    tokens.decode("a");
    tokens.decode("b");
    tokens.decode("c");
    assertThat(tokens.knows("a")).isTrue();
    assertThat(tokens.knows("c")).isFalse();
    later(RememberedTokens.KEPT);
    tokens.decode("c");
    assertThat(tokens.knows("c")).isTrue();
  }

  private void later(Duration passed) {
    now.updateAndGet(instant -> instant.plus(passed));
  }

  private Jwt check(String token) {
    checks.incrementAndGet();
    if (token.equals("bad") || !now.get().isBefore(expiry)) {
      throw new BadJwtException("refused");
    }
    return Jwt.withTokenValue(token)
        .header("alg", "none")
        .subject("user")
        .expiresAt(expiry)
        .build();
  }
}
