package org.dayanisma.eventrelay.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.dayanisma.eventrelay.EventFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.RecordInterceptor;
import org.springframework.kafka.listener.RetryListener;
import org.springframework.util.backoff.BackOff;

/**
 * What every consumer does with a record that it cannot handle, by the {@link EventFailure} of the
 * latest delivery. If the record is not the cause, the consumer waits without limit; what our own
 * code refuses is retried some times and then goes to the dead letters; poison goes there at once.
 * The container goes on only when the dead-letter topic has acknowledged; until then it retries,
 * and nothing is skipped.
 */
public final class DeadLetterHandling implements ListenerContainerWithDlqAndRetryCustomizer {

  private final KafkaOperations<byte[], byte[]> producer;
  private final Retry retry;
  private final Waiting waiting;
  private final DeadLetterListener listener;

  public DeadLetterHandling(
      KafkaOperations<byte[], byte[]> producer,
      Retry retry,
      Waiting waiting,
      DeadLetterListener listener) {
    this.producer = producer;
    this.retry = retry;
    this.waiting = waiting;
    this.listener = listener;
  }

  /**
   * @param initial first pause
   * @param multiplier factor from one pause to the next
   * @param longest longest pause
   * @param attempts deliveries of a record whose handler fails, before it goes to the dead letters
   */
  public record Retry(Duration initial, double multiplier, Duration longest, int attempts) {}

  /**
   * A record that went to the dead letters.
   *
   * @param type the type that it claims; {@code unknown} if that cannot be read
   */
  public record PutAside(String topic, String group, String type, boolean poison) {}

  /** Told of every record that went to the dead letters. */
  @FunctionalInterface
  public interface DeadLetterListener {
    void deadLettered(PutAside letter);
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
    noticeSuccess(container, group);
    container.getContainerProperties().setStopImmediate(true);
    // Otherwise a broker that refuses the credentials while they are being changed would end the
    // consumer for good.
    container.getContainerProperties().setAuthExceptionRetryInterval(retry.longest());
  }

  private <K, V> void noticeSuccess(
      AbstractMessageListenerContainer<K, V> container, String group) {
    container.setRecordInterceptor(
        new RecordInterceptor<>() {
          @Override
          public ConsumerRecord<K, V> intercept(
              ConsumerRecord<K, V> event, Consumer<K, V> consumer) {
            return event;
          }

          @Override
          public void success(ConsumerRecord<K, V> event, Consumer<K, V> consumer) {
            waiting.passed(group, event);
          }
        });
  }

  DefaultErrorHandler errorHandler(String group) {
    PausesByLatestFailure pauses = new PausesByLatestFailure(retry);
    DefaultErrorHandler handler = new DefaultErrorHandler(careful(recoverer(group)), pauses);
    // Every failure is judged in one place, and not by the library's list of hopeless exceptions or
    // by their class.
    handler.setClassifications(Map.of(), true);
    handler.setResetStateOnExceptionChange(false);
    handler.setLogLevel(KafkaException.Level.WARN);
    handler.setRetryListeners(
        new RetryListener() {
          @Override
          public void failedDelivery(
              ConsumerRecord<?, ?> event, @Nullable Exception failure, int attempt) {
            pauses.failed(failure);
            waiting.failed(group, event); // the container logs it
          }

          @Override
          public void recovered(ConsumerRecord<?, ?> event, @Nullable Exception failure) {
            waiting.passed(group, event);
            listener.deadLettered(
                new PutAside(
                    event.topic(),
                    group,
                    CloudEventHeaders.type(event.headers()),
                    failure != null && isPoison(failure)));
          }
        });
    return handler;
  }

  /**
   * A failure that waiting can help is never put aside, whoever asks for it; the record is
   * delivered again.
   */
  private static ConsumerAwareRecordRecoverer careful(DeadLetterPublishingRecoverer recoverer) {
    return (event, consumer, failure) -> {
      if (failure == null || EventFailure.of(failure) == EventFailure.WAITED_FOR) {
        throw new IllegalStateException("A record that is waited for is not put aside");
      }
      recoverer.accept(event, consumer, failure);
    };
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
    return EventFailure.of(failure) == EventFailure.POISON;
  }
}
