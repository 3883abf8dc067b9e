package org.dayanisma.gateway.routing;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many calls to a service may be repeated: one for every ten that were made, and a few at once.
 * When much fails, repeating everything would double the load on a service already in trouble.
 */
final class RetryBudget {

  private static final int CALLS_PER_REPETITION = 10;
  private static final int MOST_AT_ONCE = 10;

  private final AtomicInteger calls = new AtomicInteger(CALLS_PER_REPETITION * MOST_AT_ONCE / 2);

  /** Counts a call that is made; repetitions do not count. */
  void called() {
    calls.updateAndGet(saved -> Math.min(saved + 1, CALLS_PER_REPETITION * MOST_AT_ONCE));
  }

  /** Whether a call may be repeated; if so, this uses up one repetition. */
  boolean spend() {
    int before =
        calls.getAndUpdate(
            saved -> saved >= CALLS_PER_REPETITION ? saved - CALLS_PER_REPETITION : saved);
    return before >= CALLS_PER_REPETITION;
  }
}
