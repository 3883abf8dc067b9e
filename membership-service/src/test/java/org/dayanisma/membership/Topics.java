package org.dayanisma.membership;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as another service sees it. */
final class Topics implements AutoCloseable {

  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;
  private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

  private Topics(String bootstrap) {
    createCasesTopic(bootstrap);
    consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                UUID.randomUUID().toString(),
                "auto.offset.reset",
                "earliest",
                "metadata.max.age.ms",
                "1000"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    consumer.subscribe(
        List.of(
            "membership.members", "membership.contacts", "membership.units", "membership.notices"));
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  static Topics of(String bootstrap) {
    return new Topics(bootstrap);
  }

  private static void createCasesTopic(String bootstrap) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic("casework.cases", 2, (short) 1))).all().get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new AssertionError(e);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** All events with this key, once there are so many. */
  List<ConsumerRecord<String, byte[]>> eventsOf(String key, int atLeast) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          consumer.poll(Duration.ofMillis(200)).forEach(read::add);
          return matching(key).size() >= atLeast;
        });
    return matching(key);
  }

  private List<ConsumerRecord<String, byte[]>> matching(String key) {
    return read.stream().filter(record -> key.equals(record.key())).toList();
  }

  void publishCaseClosed(String member, String caseId, long sequence) {
    String body =
        """
        {"caseId":"%s","memberId":"%s","outcome":"REINSTATED","effectiveOn":"2026-09-01",
         "closedAt":"2026-08-28T14:05:00Z","measure":"DISMISSAL","measureEffectiveOn":"2026-03-16",
         "somethingNew":true}
        """
            .formatted(caseId, member);
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>("casework.cases", caseId, body.getBytes(StandardCharsets.UTF_8));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", caseId + ":" + sequence,
            "ce_source", "/casework-service",
            "ce_type", "org.dayanisma.casework.case-closed.v1",
            "ce_subject", caseId,
            "ce_time", "2026-08-28T14:05:00Z",
            "ce_sequence", "%020d".formatted(sequence),
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    var _ = producer.send(event);
    producer.flush();
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
