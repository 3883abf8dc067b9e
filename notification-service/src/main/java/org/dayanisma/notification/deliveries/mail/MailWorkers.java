package org.dayanisma.notification.deliveries.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dayanisma.notification.deliveries.application.DeliveryQueue;
import org.dayanisma.notification.deliveries.application.SendDeliveryHandler;
import org.dayanisma.notification.deliveries.application.SendDeliveryHandler.Attempted;
import org.dayanisma.notification.deliveries.domain.Deliveries;
import org.dayanisma.notification.deliveries.domain.Deliveries.Due;
import org.dayanisma.notification.deliveries.domain.DeliveryId;
import org.dayanisma.notification.notices.domain.Lane;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A worker per mail connection, each on a virtual thread. One serves the urgent lane only, so that
 * a custody alarm never waits behind a campaign; the others serve the earliest lane that has work.
 * A sweep brings in what the store has due and the queues do not know: after a start, a crash of
 * any instance, or an overflow.
 */
public final class MailWorkers implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(MailWorkers.class);
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(10);

  /** Most deliveries read from the store at a time. */
  static final int PIECE = 500;

  private final MailSettings settings;
  private final LaneQueues queues;
  private final ServerGate gate = new ServerGate();
  private final Deliveries deliveries;
  private final InstantSource clock;
  private final AtomicInteger remembered = new AtomicInteger();
  private @Nullable ScheduledExecutorService timer;
  private List<Thread> threads = List.of();
  private CountDownLatch stopped = new CountDownLatch(0);
  private volatile boolean stopping = true;

  public MailWorkers(
      MailSettings settings, Deliveries deliveries, InstantSource clock, MeterRegistry meters) {
    this.settings = settings;
    this.queues = new LaneQueues(settings.queueCapacity());
    this.deliveries = deliveries;
    this.clock = clock;
    for (Lane lane : Lane.values()) {
      Gauge.builder("dayanisma.notices.queued", this, workers -> workers.queued(lane))
          .tag("lane", lane.name())
          .register(meters);
    }
  }

  private int queued(Lane lane) {
    return settings.queueCapacity() - queues.room(lane);
  }

  /** The queue, as the handlers see it. */
  public DeliveryQueue queue() {
    return new DeliveryQueue() {
      @Override
      public void offer(Lane lane, DeliveryId id) {
        queues.offer(lane, id);
      }

      @Override
      public void offerAt(Lane lane, DeliveryId id, Instant due) {
        later(lane, id, due);
      }
    };
  }

  private synchronized void later(Lane lane, DeliveryId id, Instant due) {
    ScheduledExecutorService running = timer;
    if (running == null) {
      return; // the sweep of whoever starts next finds it
    }
    if (remembered.incrementAndGet() > settings.queueCapacity()) {
      remembered.decrementAndGet();
      return; // the sweep finds it when it is due: what waits takes no memory
    }
    long millis = Math.max(0, Duration.between(clock.instant(), due).toMillis()) + 1;
    var _ =
        running.schedule(
            () -> {
              remembered.decrementAndGet();
              queues.offer(lane, id);
            },
            millis,
            TimeUnit.MILLISECONDS);
  }

  /** How many deliveries wait in memory for their time. */
  int remembered() {
    return remembered.get();
  }

  /** Starts; may follow a {@link #close}. */
  public synchronized void start(SendDeliveryHandler handler) {
    stopping = false;
    ScheduledExecutorService running =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("mail-timer").daemon().factory());
    timer = running;
    stopped = new CountDownLatch(settings.connections());
    threads =
        IntStream.range(0, settings.connections())
            .mapToObj(i ->
                Thread.ofVirtual()
                    .name("mail-worker-" + i)
                    .start(() -> work(handler, i == 0 ? Lane.URGENT : Lane.BULK)))
            .toList();
    var _ =
        running.scheduleWithFixedDelay(
            this::sweep, 0, settings.sweep().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void work(SendDeliveryHandler handler, Lane last) {
    try {
      while (!stopping) {
        gate.awaitOpen();
        Optional<DeliveryId> next = queues.take(last, PATIENCE);
        if (next.isPresent()) {
          attempt(handler, next.get());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      stopped.countDown();
    }
  }

  private void attempt(SendDeliveryHandler handler, DeliveryId id) {
    try {
      Attempted attempted = handler.handle(id);
      switch (attempted) {
        case NO_SERVER -> gate.failed();
        case ANSWERED -> gate.answered();
        case NOTHING -> {}
      }
    } catch (Throwable e) { // an Error too, or the worker would be gone
      // The claim runs out and the sweep finds it again.
      LOG.warn("Delivery {} was not finished: {}", id.value(), e.getClass().getName());
    }
  }

  /** One look at the store, piece by piece, for as many as the queues have room for. */
  void sweep() {
    try {
      for (Lane lane : Lane.values()) {
        if (queues.room(lane) > settings.queueCapacity() / 2) {
          fill(lane);
        }
      }
    } catch (Throwable e) { // an Error too, or nobody would sweep any more
      LOG.warn("The store could not be searched for due deliveries: {}", e.getClass().getName());
    }
  }

  private void fill(Lane lane) {
    Instant now = clock.instant();
    List<Due> piece = deliveries.due(lane, now, null, PIECE);
    while (!piece.isEmpty() && piece.stream().allMatch(due -> queues.offer(lane, due.id()))) {
      piece = deliveries.due(lane, now, piece.getLast(), PIECE);
    }
  }

  /** Lets attempts under way end, then stops. */
  @Override
  public void close() {
    CountDownLatch ended;
    List<Thread> ending;
    synchronized (this) {
      stopping = true;
      if (timer != null) {
        timer.shutdownNow();
        remembered.set(0);
        timer = null;
      }
      ended = stopped;
      ending = threads;
    }
    // Not under the lock: an attempt under way may want to note when to try again.
    try {
      if (!ended.await(STOP.toMillis(), TimeUnit.MILLISECONDS)) {
        ending.forEach(Thread::interrupt);
      }
    } catch (InterruptedException e) {
      ending.forEach(Thread::interrupt);
      Thread.currentThread().interrupt();
    }
  }
}
