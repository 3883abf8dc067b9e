package org.dayanisma.eventrelay.kafka;

import java.time.Duration;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dayanisma.eventrelay.PoisonEventException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What every consumer does with a record it cannot handle: wait and retry while a store is away,
 * for as long as it is; retry some times what failed otherwise, then dead letters; poison to the
 * dead letters at once. The container goes on only when the dead-letter topic has acknowledged;
 * until then it retries, and nothing is skipped.
 */
public final class DeadLetterHandling implements ListenerContainerWithDlqAndRetryCustomizer {

  private final KafkaOperations<byte[], byte[]> producer;
  private final Retry retry;
  private final DeadLetterListener listener;

  public DeadLetterHandling(
      KafkaOperations<byte[], byte[]> producer, Retry retry, DeadLetterListener listener) {
    this.producer = producer;
    this.retry = retry;
    this.listener = listener;
  }

  /**
   * @param initial first pause
   * @param multiplier factor from one pause to the next
   * @param longest longest pause
   * @param attempts deliveries of a record whose handler fails, before it goes to the dead letters
   */
  public record Retry(Duration initial, double multiplier, Duration longest, int attempts) {}

  /** Told of every record that went to the dead letters. */
  @FunctionalInterface
  public interface DeadLetterListener {
    void deadLettered(String topic, String group, boolean poison);
  }

  @Override
  public boolean retryAndDlqInBinding(String destinationName, String group) {
    return false;
  }

  @Override
  public void configure(
      AbstractMessageListenerContainer<?, ?> container,
      String destinationName,
      String group,
      @Nullable BiFunction<ConsumerRecord<?, ?>, Exception, TopicPartition> dlqDestinationResolver,
      @Nullable BackOff backOff) {
    container.setCommonErrorHandler(errorHandler(group));
    container.getContainerProperties().setStopImmediate(true);
  }

  DefaultErrorHandler errorHandler(String group) {
    DefaultErrorHandler handler = new DefaultErrorHandler(recoverer(group), bounded());
    handler.setBackOffFunction(
        (event, failure) -> TransientFailures.isTransient(failure) ? endless() : bounded());
    handler.addNotRetryableExceptions(PoisonEventException.class);
    handler.setLogLevel(KafkaException.Level.WARN);
    handler.setRetryListeners(
        new RetryListener() {
          @Override
          public void failedDelivery(
              ConsumerRecord<?, ?> event, @Nullable Exception failure, int attempt) {
            // the container logs it
          }

          @Override
          public void recovered(ConsumerRecord<?, ?> event, @Nullable Exception failure) {
            listener.deadLettered(event.topic(), group, failure != null && isPoison(failure));
          }
        });
    return handler;
  }

  private DeadLetterPublishingRecoverer recoverer(String group) {
    DeadLetterPublishingRecoverer recoverer =
        new DeadLetterPublishingRecoverer(
            producer,
            (event, failure) ->
                new TopicPartition(DeadLetterTopics.nameFor(event.topic(), group), -1));
    recoverer.excludeHeader(
        HeadersToAdd.EXCEPTION,
        HeadersToAdd.EX_CAUSE,
        HeadersToAdd.EX_MSG,
        HeadersToAdd.EX_STACKTRACE);
    recoverer.setHeadersFunction((event, failure) -> reason(failure));
    recoverer.setFailIfSendResultIsError(true);
    recoverer.setThrowIfNoDestinationReturned(true);
    recoverer.setVerifyPartition(false);
    recoverer.setLogRecoveryRecord(false);
    return recoverer;
  }

  private static Headers reason(Exception failure) {
    return new RecordHeaders()
        .add(DeadLetterTopics.REASON, DeadLetterTopics.reason(isPoison(failure)));
  }

  private static boolean isPoison(Throwable failure) {
    Throwable cause = failure;
    while (cause != null && !(cause instanceof PoisonEventException)) {
      cause = cause.getCause();
    }
    return cause != null;
  }

  private ExponentialBackOff endless() {
    ExponentialBackOff pauses =
        new ExponentialBackOff(retry.initial().toMillis(), retry.multiplier());
    pauses.setMaxInterval(retry.longest().toMillis());
    return pauses;
  }

  private ExponentialBackOff bounded() {
    ExponentialBackOff pauses = endless();
    pauses.setMaxAttempts(retry.attempts() - 1L);
    return pauses;
  }
}
