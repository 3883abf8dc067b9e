package org.dayanisma.eventrelay.relay;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds what no nudge relayed: after a crash, an outage of the broker, a full queue. It goes from
 * the oldest on, and leases each document for a while so that several instances share the work. The
 * lease saves work; correctness rests neither on it nor on any clock.
 */
public final class Sweeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);

  private final Relay relay;
  private final EventBroker broker;
  private final InstantSource clock;
  private final RelayListener listener;
  private final Settings settings;
  private final String self = UUID.randomUUID().toString();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean wanted;
  private volatile boolean closed;
  private @Nullable Thread thread;

  public Sweeper(
      Relay relay,
      EventBroker broker,
      InstantSource clock,
      RelayListener listener,
      Settings settings) {
    this.relay = relay;
    this.broker = broker;
    this.clock = clock;
    this.listener = listener;
    this.settings = settings;
  }

  /**
   * @param busyPause between two sweeps while there is something left
   * @param idlePause between two sweeps while there is nothing
   * @param grace how long a fresh event is left to the process that wrote it
   * @param lease how long a document belongs to one sweeper
   * @param batchSize the most aggregates in one round
   * @param lanes rounds under way at once
   */
  public record Settings(
      Duration busyPause,
      Duration idlePause,
      Duration grace,
      Duration lease,
      int batchSize,
      int lanes) {

    /**
     * The most aggregates to look at in one sweep: as many as can be under way at once, and three
     * times as many again, so that not all of them are leased to other instances.
     */
    int mostAtOnce() {
      return 4 * batchSize * lanes;
    }
  }

  /** Begins to sweep in the background. */
  public synchronized void start() {
    if (thread == null) {
      thread = Thread.ofVirtual().name("relay-sweeper").start(this::sweepUntilClosed);
    }
  }

  private void sweepUntilClosed() {
    while (!closed) {
      boolean busy = relay.takeLeftovers();
      for (OutboxStore store : relay.stores()) {
        busy |= sweepSafely(store);
      }
      pause(busy ? settings.busyPause() : settings.idlePause());
    }
  }

  private boolean sweepSafely(OutboxStore store) {
    try {
      return sweep(store);
    } catch (Throwable e) { // catches an Error too, or nothing would sweep any more
      LOG.warn(
          "The sweep of {} failed and will be repeated: {}", store.name(), e.getClass().getName());
      return true;
    }
  }

  /**
   * Looks once at the oldest of a collection and relays what is old enough and free; what does not
   * fit into one sweep is left to the next, so a backlog takes no memory.
   *
   * @return whether anything was waiting
   */
  public boolean sweep(OutboxStore store) {
    Pass pass = new Pass(store, clock.instant());
    try (ExecutorService rounds = Executors.newVirtualThreadPerTaskExecutor()) {
      store.visitPending(settings.mostAtOnce(), pending -> pass.visit(pending, rounds));
      pass.flush(rounds);
    }
    listener.swept(store.name(), pass.pending, pass.oldestAge());
    return pass.pending > 0;
  }

  private void pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !closed && !wanted) {
        left = woken.awaitNanos(left);
      }
      wanted = false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Sweeps now, without waiting for the end of the pause. */
  public void wake() {
    lock.lock();
    try {
      wanted = true;
      woken.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    wake();
    Thread running;
    synchronized (this) {
      running = thread;
    }
    try {
      if (running != null && !running.join(Duration.ofSeconds(5))) {
        running.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** One look through one collection. */
  private final class Pass {

    private final OutboxStore store;
    private final Instant now;
    private final Semaphore permits = new Semaphore(settings.lanes());
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<String> batch = new ArrayList<>();
    private long pending;
    private @Nullable Instant oldest;

    Pass(OutboxStore store, Instant now) {
      this.store = store;
      this.now = now;
    }

    boolean visit(PendingAggregate aggregate, ExecutorService rounds) {
      pending++;
      if (oldest == null) {
        oldest = aggregate.since();
      }
      if (aggregate.isFreeFor(self, now)
          && !stopped.get()
          && !aggregate.since().plus(settings.grace()).isAfter(now)) {
        batch.add(aggregate.id());
        if (batch.size() == settings.batchSize()) {
          flush(rounds);
        }
      }
      return !closed;
    }

    void flush(ExecutorService rounds) {
      if (batch.isEmpty() || stopped.get() || !broker.available()) {
        batch.clear();
        return;
      }
      List<String> ids = List.copyOf(batch);
      batch.clear();
      permits.acquireUninterruptibly();
      var _ = rounds.submit(() -> relay(ids));
    }

    private void relay(List<String> ids) {
      try {
        Instant from = clock.instant();
        if (relay.relayLeased(store, ids, self, from, from.plus(settings.lease())).failed() > 0) {
          stopped.set(true);
        }
      } catch (RuntimeException e) {
        stopped.set(true);
        LOG.warn("A round of the sweep of {} failed: {}", store.name(), e.getClass().getName());
      } finally {
        permits.release();
      }
    }

    Duration oldestAge() {
      return oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
    }
  }
}
