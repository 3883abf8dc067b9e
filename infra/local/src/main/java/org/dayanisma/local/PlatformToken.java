package org.dayanisma.local;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.dayanisma.local.identity.AccessTokens;

/** The token with which demo data is loaded; it is fetched again before it gets too old. */
public final class PlatformToken implements Supplier<String> {

  private static final Duration USE = Duration.ofMinutes(2);

  private final AccessTokens tokens;
  private final Clock clock;
  private String token = "";
  private Instant fetchedAt = Instant.MIN;

  private PlatformToken(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  public static PlatformToken renewing(Installation installation) {
    return new PlatformToken(new AccessTokens(installation), Clock.systemUTC());
  }

  @Override
  public synchronized String get() {
    Instant now = clock.instant();
    if (fetchedAt.isBefore(now.minus(USE))) {
      token = tokens.ofPlatform();
      fetchedAt = now;
    }
    return token;
  }
}
