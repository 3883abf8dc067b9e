package org.dayanisma.eventrelay.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Aggregates of one collection that somebody in this process has just written. At most one lane has
 * an aggregate at a time; if it is written again meanwhile, it waits until that lane is done. The
 * queue is bounded: what does not fit is left to the sweeper.
 */
final class NudgeQueue {

  private final int capacity;
  private final Set<String> waiting = new LinkedHashSet<>();
  private final Set<String> underWay = new HashSet<>();

  NudgeQueue(int capacity) {
    this.capacity = capacity;
  }

  /** False if there was no room. */
  synchronized boolean offer(String id) {
    if (waiting.size() >= capacity) {
      return waiting.contains(id);
    }
    waiting.add(id);
    return true;
  }

  /** Those that have waited longest and that no other lane has; the caller has them now. */
  synchronized List<String> take(int most) {
    List<String> taken = new ArrayList<>();
    for (var ids = waiting.iterator(); ids.hasNext() && taken.size() < most; ) {
      String id = ids.next();
      if (underWay.add(id)) {
        taken.add(id);
        ids.remove();
      }
    }
    return taken;
  }

  /** Those of the aggregates that no lane has; the caller has them now. */
  synchronized List<String> takeFree(Collection<String> ids) {
    return ids.stream().filter(underWay::add).toList();
  }

  synchronized void done(Collection<String> ids) {
    ids.forEach(underWay::remove);
  }

  synchronized boolean canTake() {
    return waiting.stream().anyMatch(id -> !underWay.contains(id));
  }
}
