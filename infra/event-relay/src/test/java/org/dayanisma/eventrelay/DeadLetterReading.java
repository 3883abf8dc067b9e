package org.dayanisma.eventrelay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic of one partition from its beginning, in a test. */
final class DeadLetterReading implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();

  DeadLetterReading(String bootstrap, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> only = List.of(new TopicPartition(topic, 0));
    consumer.assign(only);
    consumer.seekToBeginning(only);
  }

  List<String> keys() {
    consumer.poll(Duration.ofMillis(300)).forEach(read::add);
    return read.stream()
        .map(event -> event.key() == null ? "" : new String(event.key(), UTF_8))
        .toList();
  }

  List<String> headersOf(String key) {
    return read.stream()
        .filter(event -> event.key() != null && key.equals(new String(event.key(), UTF_8)))
        .flatMap(event -> StreamSupport.stream(event.headers().spliterator(), false))
        .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .toList();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
