package org.dayanisma.auditlog;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A bound that a reader would go beyond.
 *
 * @param bound how many people it allows
 * @param until when enough of the people told of are forgotten, and the reader may go on
 */
record Beyond(int bound, Instant until) {

  /** The detail of a record that says how many people the bound allows. */
  private static final String BOUND = "bound";

  /** The detail of a record that says in how many seconds the reader may go on. */
  private static final String RETRY_AFTER = "retry-after";

  private static final Duration ROUNDING_UP = Duration.ofSeconds(1).minusNanos(1);

  /**
   * Empty if these people and those told of within the window are at most so many. If these alone
   * are more, the reader is told to wait for the whole window.
   */
  static Optional<Beyond> of(
      PeopleTold told, Set<String> added, int most, Duration window, Instant now) {
    if (told.distinct(added, now.minus(window)) <= most) {
      return Optional.empty();
    }
    Instant until =
        told.lastInTheWay(added, most)
            .map(last -> last.plus(window).plusMillis(1))
            .orElse(now.plus(window));
    return Optional.of(new Beyond(most, until));
  }

  /** How long the reader has to wait, in whole seconds, at least one. */
  Duration waitFrom(Instant now) {
    long seconds = Duration.between(now, until).plus(ROUNDING_UP).toSeconds();
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  /** What the record of the refusal says. */
  Map<String, String> detailsAt(Instant now) {
    return Map.of(
        BOUND, Integer.toString(bound), RETRY_AFTER, Long.toString(waitFrom(now).toSeconds()));
  }

  /** How long a reader who was refused with this record has to wait. */
  static Duration waitAfter(AuditRecord refused) {
    return Duration.ofSeconds(Long.parseLong(refused.details().getOrDefault(RETRY_AFTER, "1")));
  }
}
