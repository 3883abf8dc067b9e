package org.dayanisma.eventrelay.relay;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Relays what this process writes, at once: the first nudge starts a lane on a virtual thread, and
 * what is written while all lanes are busy goes together into the next round. A nudge is a hint; if
 * one gets lost, the {@link Sweeper} finds the events.
 */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final int MOST_NUDGES = 100_000;

  private final EventBroker broker;
  private final EventJournal journal;
  private final RelayListener listener;
  private final int batchSize;
  private final int mostLanes;
  private final ConcurrentMap<String, Nudged> collections = new ConcurrentHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition idle = lock.newCondition();
  private volatile boolean closed;
  private volatile boolean leftovers;

  /**
   * @param batchSize the most aggregates in one round
   * @param mostLanes rounds of nudged aggregates under way at once, per collection
   */
  public Relay(
      EventBroker broker,
      EventJournal journal,
      RelayListener listener,
      int batchSize,
      int mostLanes) {
    this.broker = broker;
    this.journal = journal;
    this.listener = listener;
    this.batchSize = batchSize;
    this.mostLanes = mostLanes;
  }

  /** Begins to look after this collection's outboxes. */
  public void register(OutboxStore store) {
    collections.putIfAbsent(store.name(), new Nudged(store));
  }

  /** The collections it looks after. */
  public List<OutboxStore> stores() {
    return collections.values().stream().map(nudged -> nudged.store).toList();
  }

  /** Tells the relay that this aggregate has something new waiting; returns at once. */
  public void nudge(String collection, String id) {
    Nudged nudged = collections.get(collection);
    if (nudged == null || closed || !broker.available() || !nudged.queue.offer(id)) {
      leftovers = true;
      return;
    }
    startLane(nudged);
  }

  /** Whether something was left to the sweeper since this was last asked. */
  boolean takeLeftovers() {
    boolean left = leftovers;
    leftovers = false;
    return left;
  }

  /** Leases those of these aggregates that no lane has, and relays them now; for the sweeper. */
  RelayRound.Outcome relayLeased(
      OutboxStore store, Collection<String> ids, String lease, Instant now, Instant until) {
    Nudged nudged = collections.computeIfAbsent(store.name(), name -> new Nudged(store));
    List<String> free = nudged.queue.takeFree(ids);
    try {
      store.claim(free, lease, now, until);
      return round(store, free, lease);
    } finally {
      nudged.queue.done(free);
      if (nudged.queue.canTake()) {
        startLane(nudged);
      }
    }
  }

  private void startLane(Nudged nudged) {
    if (nudged.lanes.getAndUpdate(n -> n < mostLanes ? n + 1 : n) < mostLanes) {
      Thread.ofVirtual().name("relay-" + nudged.store.name()).start(() -> lane(nudged));
    }
  }

  private void lane(Nudged nudged) {
    try {
      for (List<String> batch = nudged.queue.take(batchSize);
          !batch.isEmpty();
          batch = nudged.queue.take(batchSize)) {
        try {
          round(nudged.store, batch, null);
        } catch (Throwable e) {
          leftovers = true;
          LOG.warn(
              "A relay round of {} failed and is left to the sweeper: {}",
              nudged.store.name(),
              e.getClass().getName());
        } finally {
          nudged.queue.done(batch);
        }
      }
    } finally {
      nudged.lanes.decrementAndGet();
      signalIdle();
      if (!closed && nudged.queue.canTake()) {
        startLane(nudged);
      }
    }
  }

  private RelayRound.Outcome round(
      OutboxStore store, Collection<String> ids, @Nullable String lease) {
    RelayRound.Outcome outcome = new RelayRound(store, broker, journal, ids, lease).run();
    listener.relayed(store.name(), outcome);
    if (outcome.failed() > 0) {
      leftovers = true;
    }
    return outcome;
  }

  /**
   * Takes no more nudges and gives the lanes five seconds to end; another process will find what
   * they leave.
   */
  @Override
  public void close() {
    closed = true;
    long left = Duration.ofSeconds(5).toNanos();
    lock.lock();
    try {
      while (left > 0 && collections.values().stream().anyMatch(nudged -> nudged.lanes.get() > 0)) {
        left = idle.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  private void signalIdle() {
    lock.lock();
    try {
      idle.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** A collection and the nudges for it. */
  private static final class Nudged {

    private final OutboxStore store;
    private final NudgeQueue queue = new NudgeQueue(MOST_NUDGES);
    private final AtomicInteger lanes = new AtomicInteger();

    Nudged(OutboxStore store) {
      this.store = store;
    }
  }
}
