package org.dayanisma.eventrelay.autoconfigure;

import java.time.InstantSource;
import java.util.UUID;
import org.dayanisma.eventrelay.kafka.DeadLetterHandling;
import org.dayanisma.eventrelay.kafka.EventHeaderMapper;
import org.dayanisma.eventrelay.kafka.RelayProducer;
import org.dayanisma.eventrelay.kafka.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.cloud.stream.binder.kafka.ListenerContainerWithDlqAndRetryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** How the consumers of a service read headers and treat records that they cannot handle. */
@AutoConfiguration(after = EventRelayAutoConfiguration.class)
@ConditionalOnClass(ListenerContainerWithDlqAndRetryCustomizer.class)
public class EventConsumptionAutoConfiguration {

  /** The binder looks for a header mapper of exactly this name. */
  @Bean
  EventHeaderMapper kafkaBinderHeaderMapper() {
    return new EventHeaderMapper();
  }

  @Bean
  DeadLetterProducer deadLetterProducer(Environment environment) {
    return new DeadLetterProducer(
        new DefaultKafkaProducerFactory<>(
            RelayProducer.settings(
                KafkaConnection.of(environment), "dead-letters-" + UUID.randomUUID())));
  }

  @Bean
  Waiting waitingConsumers(ObjectProvider<InstantSource> clock) {
    return new Waiting(clock.getIfUnique(InstantSource::system));
  }

  @Bean
  DeadLetterHandling deadLetterHandling(
      DeadLetterProducer producer,
      EventRelayProperties properties,
      Waiting waiting,
      RelayMeters meters) {
    EventRelayProperties.Retry retry = properties.retry();
    return new DeadLetterHandling(
        new KafkaTemplate<>(producer.factory()),
        new DeadLetterHandling.Retry(
            retry.initial(), retry.multiplier(), retry.longest(), retry.attempts()),
        waiting,
        meters);
  }

  /** A wrapper, so that the factory is not taken for the application's own. */
  record DeadLetterProducer(DefaultKafkaProducerFactory<byte[], byte[]> factory)
      implements AutoCloseable {

    @Override
    public void close() {
      factory.destroy();
    }
  }
}
