package org.dayanisma.eventrelay.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the topics that a service needs, in the background and for as long as it takes, so that the
 * service can start without Kafka. A topic that exists is left as it is; its partitions are never
 * changed.
 */
public final class TopicKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(TopicKeeper.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Map<String, Object> connection;
  private final Supplier<Collection<NewTopic>> topics;
  private final Runnable whenReady;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition stop = lock.newCondition();
  private volatile boolean ready;
  private volatile boolean closed;
  private @Nullable Thread thread;

  /**
   * @param topics asked for at every attempt
   * @param whenReady called each time all topics have been found or made
   */
  public TopicKeeper(
      Map<String, Object> connection, Supplier<Collection<NewTopic>> topics, Runnable whenReady) {
    Map<String, Object> settings = new HashMap<>(connection);
    settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    settings.put(AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    this.connection = Map.copyOf(settings);
    this.topics = topics;
    this.whenReady = whenReady;
  }

  /** Whether all topics have been found or made. */
  public boolean ready() {
    return ready;
  }

  /**
   * Begins to make them, even if it has done so before (a broker may have been replaced by an empty
   * one).
   */
  public synchronized void ensure() {
    if (!closed && (thread == null || !thread.isAlive())) {
      thread = Thread.ofVirtual().name("relay-topics").start(this::ensureUntilDone);
    }
  }

  private void ensureUntilDone() {
    Duration pause = FIRST_PAUSE;
    while (!closed && !ensured()) {
      pause(pause);
      Duration doubled = pause.multipliedBy(2);
      pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
    if (!closed) {
      ready = true;
      whenReady.run();
    }
  }

  private boolean ensured() {
    Collection<NewTopic> wanted = topics.get();
    if (wanted.isEmpty()) {
      return true;
    }
    try (Admin admin = Admin.create(connection)) {
      List<KafkaFuture<Void>> results =
          new ArrayList<>(admin.createTopics(wanted).values().values());
      boolean all = true;
      for (KafkaFuture<Void> result : results) {
        all &= made(result);
      }
      return all;
    } catch (Throwable e) { // catches an Error too, or nothing would make them any more
      LOG.debug("Topics cannot be made yet", e);
      return false;
    }
  }

  private boolean made(KafkaFuture<Void> result) {
    try {
      result.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof TopicExistsException) {
        return true;
      }
      LOG.debug("A topic cannot be made yet", e);
      return false;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
      return false;
    }
  }

  private void pause(Duration time) {
    lock.lock();
    try {
      long left = time.toNanos();
      while (left > 0 && !closed) {
        left = stop.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    closed = true;
    lock.lock();
    try {
      stop.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
