package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * When "nothing here, or nothing you may see" is answered, and what {@link OnTick} says: on the
 * next tick after the request came. What was read before the refusal then does not show in the time
 * of the answer, whether it was one document, a large one or none. Work that passes a tick shows as
 * a whole tick, so one is longer than a refusal takes. Nobody else waits: the thread of a request
 * is a virtual one.
 */
final class Tick {

  static final Duration LENGTH = Duration.ofMillis(10);

  private static final String SINCE = Tick.class.getName() + ".since";

  private Tick() {}

  /**
   * Counts from here.
   *
   * @param since {@link System#nanoTime()} when the request came
   */
  static void begin(HttpServletRequest request, long since) {
    request.setAttribute(SINCE, since);
  }

  /** Returns on a tick; at once for a request that nobody counts. */
  static void await(HttpServletRequest request) {
    if (request.getAttribute(SINCE) instanceof Long since) {
      long tick = LENGTH.toNanos();
      long due = since + ((System.nanoTime() - since) / tick + 1) * tick;
      long left = due - System.nanoTime();
      while (left > 0) {
        LockSupport.parkNanos(left);
        left = Thread.currentThread().isInterrupted() ? 0 : due - System.nanoTime();
      }
    }
  }
}
