package org.dayanisma.auditlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads all checkpoints of the topic once, without a consumer group. */
final class CheckpointTopic {

  private static final int PATIENCE_MILLIS = 10_000;
  private static final Duration POLL = Duration.ofMillis(200);

  private CheckpointTopic() {}

  /**
   * All checkpoints by their origin.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker cannot be reached
   * @throws RuntimeException if a record is not a checkpoint
   */
  static Map<String, List<SignedCheckpoint>> read(String bootstrap) {
    Map<String, Object> settings =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            PATIENCE_MILLIS,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed");
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      var partitions = consumer.listTopics().get(CheckpointSigned.TOPIC);
      if (partitions == null) {
        return Map.of();
      }
      List<TopicPartition> all =
          partitions.stream().map(p -> new TopicPartition(p.topic(), p.partition())).toList();
      consumer.assign(all);
      consumer.seekToBeginning(all);
      return readTo(consumer, new HashMap<>(consumer.endOffsets(all)));
    }
  }

  private static Map<String, List<SignedCheckpoint>> readTo(
      KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
    Map<String, List<SignedCheckpoint>> found = new HashMap<>();
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        SignedCheckpoint signed = CheckpointSigned.read(record.value());
        found.computeIfAbsent(signed.checkpoint().origin(), o -> new ArrayList<>()).add(signed);
      }
    }
    return found;
  }
}
