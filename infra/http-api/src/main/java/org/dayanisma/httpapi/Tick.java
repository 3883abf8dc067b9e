package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The moment at which "nothing here, or nothing you may see", and the answers of routes marked
 * {@link OnTick}, are sent: the next tick, counted from when the request came. So the time of the
 * answer does not show what was read before the refusal, whether one document, a large one or none.
 * Work that takes longer than a tick shows as a whole tick, so a tick is longer than a refusal
 * takes. Nobody else waits, because the thread of a request is a virtual one.
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

  /** Returns on a tick, or at once for a request whose time is not counted. */
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
