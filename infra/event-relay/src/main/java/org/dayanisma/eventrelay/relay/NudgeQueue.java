package org.dayanisma.eventrelay.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Aggregates of one collection that somebody in this process has just written. An aggregate is with
 * at most one lane at a time; written again meanwhile, it waits until that lane is done. Bounded:
 * what does not fit is left to the sweeper.
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

  /** The longest waiting that are not with another lane; now they are with the caller. */
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

  /** Those of the aggregates that are with no lane; now they are with the caller. */
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
