package org.dayanisma.notification.deliveries.mail;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.notices.domain.Lane;

/** A bounded queue per lane; the earliest lane that has something goes first. No id is in twice. */
final class LaneQueues {

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Lane, Condition> arrived = new EnumMap<>(Lane.class);
  private final Map<Lane, SequencedSet<DeliveryId>> queues = new EnumMap<>(Lane.class);
  private final int capacity;

  LaneQueues(int capacityPerLane) {
    this.capacity = capacityPerLane;
    for (Lane lane : Lane.values()) {
      queues.put(lane, new LinkedHashSet<>());
      arrived.put(lane, lock.newCondition());
    }
  }

  /** False if the lane is full. */
  boolean offer(Lane lane, DeliveryId id) {
    lock.lock();
    try {
      SequencedSet<DeliveryId> queue = queue(lane);
      if (queue.size() >= capacity) {
        return false;
      }
      queue.add(id);
      // Workers wait at the last lane they serve, and serve all before it.
      for (Lane served : Lane.values()) {
        if (served.compareTo(lane) >= 0) {
          waiting(served).signal();
        }
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The next of the lanes up to {@code last}.
   *
   * @return empty if nothing came in time
   */
  Optional<DeliveryId> take(Lane last, Duration patience) throws InterruptedException {
    long nanos = patience.toNanos();
    lock.lockInterruptibly();
    try {
      while (true) {
        for (Lane lane : Lane.values()) {
          if (lane.compareTo(last) <= 0 && !queue(lane).isEmpty()) {
            return Optional.of(queue(lane).removeFirst());
          }
        }
        if (nanos <= 0) {
          return Optional.empty();
        }
        nanos = waiting(last).awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }

  int room(Lane lane) {
    lock.lock();
    try {
      return capacity - queue(lane).size();
    } finally {
      lock.unlock();
    }
  }

  private SequencedSet<DeliveryId> queue(Lane lane) {
    return queues.computeIfAbsent(lane, _ -> new LinkedHashSet<>());
  }

  private Condition waiting(Lane lane) {
    return arrived.computeIfAbsent(lane, _ -> lock.newCondition());
  }
}
