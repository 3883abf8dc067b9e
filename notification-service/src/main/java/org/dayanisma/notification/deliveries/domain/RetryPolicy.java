package org.dayanisma.notification.deliveries.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When to try again: the pause doubles from the first to the longest. Gives up after some days, as
 * mail servers do (RFC 5321 §4.5.4.1), because a server may be away over a long week-end.
 */
public record RetryPolicy(Duration first, Duration longest, Duration giveUpAfter) {

  private static final int MOST_DOUBLINGS = 30;

  /**
   * @param failures failures so far, this one included; from 1
   * @return empty when it is time to give up
   */
  public Optional<Instant> next(int failures, Instant plannedAt, Instant now) {
    if (now.isAfter(plannedAt.plus(giveUpAfter))) {
      return Optional.empty();
    }
    long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
    Duration pause = first.multipliedBy(factor);
    return Optional.of(now.plus(pause.compareTo(longest) < 0 ? pause : longest));
  }
}
