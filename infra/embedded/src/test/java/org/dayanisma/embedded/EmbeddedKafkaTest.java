package org.dayanisma.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

  @Test
  void keepsRecordsAndCommittedOffsetsOnTheSameFolder(@TempDir Path folder) throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.onDisk(folder, 0)) {
      createTopic(kafka.bootstrapServers(), "letters");
      send(kafka.bootstrapServers(), "letters", "a", "b", "c");
      assertThat(readAsGroup(kafka.bootstrapServers(), "letters", 2)).containsExactly("a", "b");
    }
    try (EmbeddedKafka again = EmbeddedKafka.onDisk(folder, 0)) {
      send(again.bootstrapServers(), "letters", "d");
      assertThat(readAsGroup(again.bootstrapServers(), "letters", 2)).containsExactly("c", "d");
    }
  }

  @Test
  void runsInATemporaryFolder() throws Exception {
    try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryFolder()) {
      createTopic(kafka.bootstrapServers(), "letters");
      send(kafka.bootstrapServers(), "letters", "a");
      assertThat(readAsGroup(kafka.bootstrapServers(), "letters", 1)).containsExactly("a");
    }
  }

  static void createTopic(String bootstrap, String topic) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
  }

  static void send(String bootstrap, String topic, String... values) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "acks", "all", "enable.idempotence", true);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value.getBytes(StandardCharsets.UTF_8))).get();
      }
    }
  }

  static List<String> readAsGroup(String bootstrap, String topic, int expected) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "reader",
            "auto.offset.reset",
            "earliest",
            "enable.auto.commit",
            false,
            "max.poll.records",
            1);
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      long giveUpAt = System.nanoTime() + Duration.ofSeconds(20).toNanos();
      while (values.size() < expected && System.nanoTime() < giveUpAt) {
        for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
          values.add(new String(found.value(), StandardCharsets.UTF_8));
          consumer.commitSync();
        }
      }
    }
    return values;
  }
}
