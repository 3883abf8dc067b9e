package org.dayanisma.gateway.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.EstimationProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A token bucket for each caller of one limit, in memory, bounded in number.
 *
 * <p>Only a bucket that is full again is ever forgotten, because it equals a new one. So nobody
 * gets a fresh bucket by crowding out their own. When all places are taken by callers who are still
 * using theirs, new callers share one bucket until a place is free.
 */
final class CallerBuckets {

  private static final long SWEEP_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

  private final String name;
  private final Limit limit;
  private final int most;
  private final TimeMeter clock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();
  private final Bucket shared;
  private final AtomicLong sweptAt;

  CallerBuckets(String name, Limit limit, int most, TimeMeter clock) {
    this.name = name;
    this.limit = limit;
    this.most = most;
    this.clock = clock;
    this.shared = bucket();
    this.sweptAt = new AtomicLong(clock.currentTimeNanos() - SWEEP_EVERY_NANOS);
  }

  /** Takes one of this caller's tokens, if there is one. */
  Taken take(String caller) {
    ConsumptionProbe probe = bucketOf(caller).tryConsumeAndReturnRemaining(1);
    return new Taken(
        name,
        limit,
        probe.isConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(
            probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill()));
  }

  /** What taking would give, without taking; a caller who never took anything needs no bucket. */
  Taken look(String caller) {
    Bucket known = buckets.get(caller);
    if (known == null && buckets.size() < most) {
      return new Taken(name, limit, true, limit.burst(), Duration.ZERO);
    }
    EstimationProbe probe = (known == null ? shared : known).estimateAbilityToConsume(1);
    return new Taken(
        name,
        limit,
        probe.canBeConsumed(),
        probe.getRemainingTokens(),
        Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  int size() {
    return buckets.size();
  }

  private Bucket bucketOf(String caller) {
    Bucket known = buckets.get(caller);
    if (known != null) {
      return known;
    }
    return hasRoom() ? buckets.computeIfAbsent(caller, unknown -> bucket()) : shared;
  }

  private boolean hasRoom() {
    if (buckets.size() < most) {
      return true;
    }
    long now = clock.currentTimeNanos();
    long last = sweptAt.get();
    if (now - last >= SWEEP_EVERY_NANOS && sweptAt.compareAndSet(last, now)) {
      buckets.values().removeIf(this::isFull);
    }
    return buckets.size() < most;
  }

  private boolean isFull(Bucket bucket) {
    return bucket.getAvailableTokens() >= limit.burst();
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(bandwidth ->
            bandwidth.capacity(limit.burst()).refillGreedy(limit.burst(), limit.window()))
        .withCustomTimePrecision(clock)
        .build();
  }

  /**
   * How it went.
   *
   * @param limit of the caller
   * @param left requests that may follow at once
   * @param pause until the next one when refused, until all are there again otherwise
   */
  record Taken(String name, Limit limit, boolean granted, long left, Duration pause) {

    /** {@code RateLimit-Policy} of the IETF draft: what is allowed. */
    String policy() {
      return "\"" + name + "\";q=" + limit.burst() + ";w=" + limit.window().toSeconds();
    }

    /** {@code RateLimit} of the IETF draft: what is left. */
    String state() {
      return "\"" + name + "\";r=" + left + ";t=" + seconds();
    }

    /** The pause in whole seconds, rounded up. */
    long seconds() {
      return (pause.toNanos() + 999_999_999) / 1_000_000_000;
    }

    /**
     * The stricter of two results that both apply: the refused one, else the one with less left.
     */
    static Taken stricter(Taken one, @Nullable Taken other) {
      if (other == null || one.granted() != other.granted()) {
        return other == null || !one.granted() ? one : other;
      }
      return one.left() <= other.left() ? one : other;
    }
  }
}
