package org.dayanisma.gateway.routing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends calls that have taken too long as a whole, even if bytes still flow: a service that sends a
 * byte now and then never falls silent. One thread looks at all running calls ten times a second.
 */
final class Deadlines implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
  private static final Duration LOOK_EVERY = Duration.ofMillis(100);

  private final Set<ServiceCall> running = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("deadlines").factory());

  /** Begins to look. */
  Deadlines start() {
    var _ =
        looking.scheduleWithFixedDelay(
            this::look, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    return this;
  }

  private void look() {
    try {
      cutOverdue(System.nanoTime());
    } catch (Throwable oneCall) { // catches an Error too, or nothing would be cut any more
      LOG.warn("A call could not be cut: {}", oneCall.getClass().getName());
    }
  }

  void watch(ServiceCall call) {
    running.add(call);
  }

  void forget(ServiceCall call) {
    running.remove(call);
  }

  void cutOverdue(long nowNanos) {
    running.forEach(call -> call.cutIfOverdue(nowNanos));
  }

  int size() {
    return running.size();
  }

  @Override
  public void close() {
    looking.shutdownNow();
  }
}
