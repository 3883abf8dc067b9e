package org.dayanisma.eventrelay.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.kafka.support.TopicPartitionOffset;

/** Credentials or rights of the broker are changed under a running service. */
class RefusedCredentialsTest {

  private static final TopicPartition ONLY = new TopicPartition("test.trees", 0);
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
  private final List<Long> handled = new CopyOnWriteArrayList<>();

  static Stream<KafkaException> refusals() {
    return Stream.of(
        new TopicAuthorizationException("test.trees"), new SaslAuthenticationException("no"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void areWaitedForAndTheConsumerGoesOn(KafkaException refusal) {
    consumer.updateBeginningOffsets(Map.of(ONLY, 0L));
    consumer.schedulePollTask(() -> consumer.setPollException(refusal));
    consumer.schedulePollTask(() ->
        consumer.addRecord(new ConsumerRecord<>("test.trees", 0, 0, new byte[0], new byte[0])));
    KafkaMessageListenerContainer<byte[], byte[]> container = container();

    container.start();
    try {
      await().atMost(Duration.ofSeconds(30)).until(() -> !handled.isEmpty());
      assertThat(handled).containsExactly(0L);
      assertThat(container.isRunning()).isTrue();
    } finally {
      container.stop();
    }
  }

  private KafkaMessageListenerContainer<byte[], byte[]> container() {
    ContainerProperties properties =
        new ContainerProperties(new TopicPartitionOffset("test.trees", 0));
    properties.setMessageListener(
        (MessageListener<byte[], byte[]>) event -> handled.add(event.offset()));
    var container =
        new KafkaMessageListenerContainer<>(
            new DefaultKafkaConsumerFactory<byte[], byte[]>(Map.of("group.id", "relay-test")) {
              @Override
              public Consumer<byte[], byte[]> createConsumer(
                  @Nullable String group,
                  @Nullable String prefix,
                  @Nullable String suffix,
                  @Nullable Properties more) {
                return consumer;
              }
            },
            properties);
    new DeadLetterHandling(
            new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(Map.of())),
            new DeadLetterHandling.Retry(PAUSE, 2, PAUSE, 3),
            new Waiting(InstantSource.system()),
            letter -> {})
        .configure(container, "test.trees", "relay-test", null, null);
    return container;
  }
}
