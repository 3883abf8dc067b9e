package org.dayanisma.eventrelay.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.dayanisma.eventrelay.relay.BrokerRefused;
import org.dayanisma.eventrelay.relay.EventBroker;
import org.dayanisma.eventrelay.relay.OutboxEntry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes on Kafka through one producer, which is opened when first needed and again after it has
 * broken for good.
 */
public final class KafkaEventBroker implements EventBroker, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(KafkaEventBroker.class);
  private static final long REST_NANOS = Duration.ofMillis(500).toNanos();

  private final Map<String, Object> connection;
  private final String clientId;
  private final EventRecords records;
  private final BooleanSupplier topicsReady;

  /** When it last failed, by {@link System#nanoTime()}; zero while it works. */
  private final AtomicLong failedAt = new AtomicLong();

  private volatile @Nullable Producer<byte[], byte[]> producer;
  private volatile boolean closed;

  /**
   * @param topicsReady whether the topics are known to exist; nothing is sent before
   */
  public KafkaEventBroker(
      Map<String, Object> connection,
      String clientId,
      EventRecords records,
      BooleanSupplier topicsReady) {
    this.connection = Map.copyOf(connection);
    this.clientId = clientId;
    this.records = records;
    this.topicsReady = topicsReady;
  }

  @Override
  public boolean available() {
    long failed = failedAt.get();
    return !closed
        && topicsReady.getAsBoolean()
        && (failed == 0 || System.nanoTime() - failed > REST_NANOS);
  }

  @Override
  public CompletableFuture<?> send(OutboxEntry entry) {
    CompletableFuture<Long> acknowledged = new CompletableFuture<>();
    try {
      Producer<byte[], byte[]> open = producer();
      var _ =
          open.send(
              records.of(entry),
              (metadata, failure) -> {
                if (failure == null) {
                  failedAt.set(0);
                  acknowledged.complete(metadata.offset());
                } else {
                  failed(failure);
                  acknowledged.completeExceptionally(new CompletionException(failure));
                }
              });
    } catch (KafkaException | IllegalStateException e) {
      failed(e);
      discard();
      throw new BrokerRefused(e);
    }
    return acknowledged;
  }

  private void failed(Exception failure) {
    if (failedAt.getAndSet(Math.max(1, System.nanoTime())) == 0) {
      LOG.warn(
          "Kafka does not take events at present ({}); they wait in their outboxes",
          failure.getClass().getName());
    }
  }

  private Producer<byte[], byte[]> producer() {
    Producer<byte[], byte[]> open = producer;
    return open != null ? open : openProducer();
  }

  private synchronized Producer<byte[], byte[]> openProducer() {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    Producer<byte[], byte[]> open = producer;
    if (open == null) {
      KafkaProducer<byte[], byte[]> opened = RelayProducer.open(connection, clientId);
      producer = opened;
      return opened;
    }
    return open;
  }

  /**
   * A producer that threw may be broken for good (fenced, fatal); events that it still has in
   * flight stay unacknowledged.
   */
  private synchronized void discard() {
    Producer<byte[], byte[]> broken = producer;
    producer = null;
    if (broken != null) {
      Thread.ofVirtual().name("relay-producer-close").start(() -> broken.close(Duration.ZERO));
    }
  }

  @Override
  public void close() {
    Producer<byte[], byte[]> open;
    synchronized (this) {
      closed = true;
      open = producer;
      producer = null;
    }
    if (open != null) {
      open.close(Duration.ofSeconds(5));
    }
  }
}
