package org.dayanisma.gateway.overload;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the requests being answered and decides which may still come in. Beyond a fixed number,
 * more parallel work finishes nothing sooner and only makes everybody wait. Requests beyond that
 * number are refused at once, which costs next to nothing, and the last places are kept for urgent
 * requests.
 */
final class InFlight {

  private final int most;
  private final int mostOrdinary;
  private final AtomicInteger count = new AtomicInteger();

  InFlight(int most, int keptForUrgent) {
    this.most = most;
    this.mostOrdinary = most - keptForUrgent;
  }

  /** Takes a place if there is one for requests of this urgency; {@link #leave} gives it back. */
  boolean enter(boolean urgent) {
    int bound = urgent ? most : mostOrdinary;
    int now = count.get();
    while (now < bound) {
      int seen = count.compareAndExchange(now, now + 1);
      if (seen == now) {
        return true;
      }
      now = seen;
    }
    return false;
  }

  void leave() {
    count.decrementAndGet();
  }

  int count() {
    return count.get();
  }
}
