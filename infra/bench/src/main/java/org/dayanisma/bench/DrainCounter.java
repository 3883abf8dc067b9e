package org.dayanisma.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads what comes to a topic from now on, to a given number of records, and checks that each
 * aggregate's sequence goes up by one, from one.
 */
final class DrainCounter implements AutoCloseable {
  private final KafkaConsumer<String, byte[]> consumer;
  private final int expected;
  private final Map<String, Long> lastOf = new HashMap<>();
  private int read;

  DrainCounter(String bootstrap, String topic, int expected) {
    this.expected = expected;
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream()
            .map(p -> new TopicPartition(topic, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
  }

  /** The moment ({@link System#nanoTime()}) at which the last one was read. */
  long awaitAll(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    while (read < expected) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(read + " of " + expected + " events after " + patience);
      }
      consumer.poll(Duration.ofMillis(200)).forEach(this::note);
    }
    return System.nanoTime();
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    long sequence =
        Long.parseLong(
            new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    long last = lastOf.getOrDefault(record.key(), 0L);
    if (sequence != last + 1) {
      throw new IllegalStateException("after event " + last + " came event " + sequence);
    }
    lastOf.put(record.key(), sequence);
    read++;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
