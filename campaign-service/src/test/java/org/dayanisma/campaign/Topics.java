package org.dayanisma.campaign;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The topics around the service, as its neighbours see them. */
record Topics(String bootstrap) {

  void createUpstreamTopics() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      if (!admin.listTopics().names().get().contains("membership.units")) {
        admin
            .createTopics(
                List.of(
                    new NewTopic("membership.units", 2, (short) 1),
                    new NewTopic("membership.members", 2, (short) 1),
                    new NewTopic("membership.mandates", 2, (short) 1)))
            .all()
            .get();
      }
    }
  }

  /** The time of everything in these tests, so that everybody has been in their place for long. */
  private static final Instant LONG_AGO = Instant.parse("2026-01-01T08:00:00Z");

  KafkaProducer<byte[], byte[]> producer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", bootstrap),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  static void send(
      KafkaProducer<byte[], byte[]> producer,
      String topic,
      String type,
      UUID subject,
      long sequence,
      String data) {
    var event = new ProducerRecord<>(topic, bytes(subject.toString()), bytes(data));
    Map.of(
            "ce_specversion",
            "1.0",
            "ce_id",
            subject + ":" + sequence,
            "ce_source",
            "/membership-service",
            "ce_type",
            "org.dayanisma.membership." + type + ".v1",
            "ce_subject",
            subject.toString(),
            "ce_time",
            LONG_AGO.toString(),
            "ce_sequence",
            "%020d".formatted(sequence),
            "content-type",
            "application/json")
        .forEach((name, value) -> event.headers().add(name, bytes(value)));
    var _ = producer.send(event);
  }

  List<ConsumerRecord<byte[], byte[]>> read(String topic, String campaign, int expected) {
    List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topic));
      Awaitility.await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> {
            consumer
                .poll(Duration.ofMillis(200))
                .forEach(event -> {
                  if (text(event).contains(campaign)) {
                    found.add(event);
                  }
                });
            return found.size() >= expected;
          });
    }
    return found;
  }

  static String type(ConsumerRecord<byte[], byte[]> event) {
    String type = new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    return type.substring("org.dayanisma.campaign.".length(), type.length() - ".v1".length());
  }

  static String text(ConsumerRecord<byte[], byte[]> event) {
    return new String(event.value(), StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
