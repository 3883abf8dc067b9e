package org.dayanisma.accesscontrol;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Checks a token's signature and claims once and remembers the verdict for a minute, never beyond
 * the token's own end: a person who opens a page asks many times with one token. Only valid tokens
 * are remembered, so nobody can fill the memory without valid ones. Tokens whose minute has passed
 * make room for others; while there are none of these, nothing more is remembered. A key that is
 * taken out of use at the provider counts for at most this minute longer.
 */
final class RememberedTokens implements JwtDecoder, VerifiedTokens {

  static final Duration KEPT = Duration.ofMinutes(1);

  private static final Duration BETWEEN_SWEEPS = Duration.ofSeconds(1);

  private final JwtDecoder decoder;
  private final InstantSource clock;
  private final int most;
  private final ConcurrentMap<String, Verified> verified = new ConcurrentHashMap<>();
  private final AtomicReference<Instant> swept = new AtomicReference<>(Instant.MIN);

  RememberedTokens(JwtDecoder decoder, InstantSource clock, int most) {
    this.decoder = decoder;
    this.clock = clock;
    this.most = most;
  }

  private record Verified(Jwt token, Instant until, Instant end) {}

  @Override
  public Jwt decode(String token) {
    Instant now = clock.instant();
    Jwt known = known(token, now);
    if (known != null) {
      return known;
    }
    Jwt decoded = decoder.decode(token);
    remember(token, decoded, now);
    return decoded;
  }

  @Override
  public boolean knows(String token) {
    return known(token, clock.instant()) != null;
  }

  @Override
  public boolean hasSeen(String token) {
    Verified found = verified.get(token);
    return found != null && clock.instant().isBefore(found.end());
  }

  private @Nullable Jwt known(String token, Instant now) {
    Verified found = verified.get(token);
    return found != null && now.isBefore(found.until()) ? found.token() : null;
  }

  private void remember(String token, Jwt decoded, Instant now) {
    Instant end = Objects.requireNonNullElse(decoded.getExpiresAt(), now);
    Instant until = end.isBefore(now.plus(KEPT)) ? end : now.plus(KEPT);
    if (now.isBefore(until) && hasRoom(now)) {
      verified.put(token, new Verified(decoded, until, end));
    }
  }

  private boolean hasRoom(Instant now) {
    if (verified.size() < most) {
      return true;
    }
    Instant last = swept.get();
    if (last.isBefore(now.minus(BETWEEN_SWEEPS)) && swept.compareAndSet(last, now)) {
      verified.values().removeIf(entry -> !now.isBefore(entry.until()));
    }
    return verified.size() < most;
  }
}
