package org.dayanisma.notification;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Publishes what the other services would, on a real broker. */
final class EventsOfOthers implements AutoCloseable {

  private static final int PARTITIONS = 3;

  private final KafkaProducer<byte[], byte[]> producer;

  EventsOfOthers(String bootstrap) throws Exception {
    Map<String, Object> servers = Map.of("bootstrap.servers", bootstrap);
    try (Admin admin = Admin.create(servers)) {
      Set<String> existing = admin.listTopics().names().get();
      List<NewTopic> missing =
          List.of(
                  "membership.contacts",
                  "membership.mandates",
                  "membership.units",
                  "membership.notices",
                  "casework.cases",
                  "campaign.audiences")
              .stream()
              .filter(topic -> !existing.contains(topic))
              .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
              .toList();
      admin.createTopics(missing).all().get();
    }
    this.producer =
        new KafkaProducer<>(servers, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** An event of another service, as its relay sends it. */
  record Event(String topic, String type, String subject, long sequence, String body) {

    static Event of(String topic, String type, String subject, long sequence, String json) {
      return new Event(topic, type, subject, sequence, json);
    }
  }

  void publish(Event event) throws ExecutionException, InterruptedException {
    var sent =
        new ProducerRecord<byte[], byte[]>(
            event.topic(),
            event.subject().getBytes(StandardCharsets.UTF_8),
            event.body().getBytes(StandardCharsets.UTF_8));
    header(sent, "ce_specversion", "1.0");
    header(sent, "ce_id", event.subject() + ":" + event.sequence());
    header(sent, "ce_source", "/elsewhere");
    header(sent, "ce_type", event.type());
    header(sent, "ce_subject", event.subject());
    header(sent, "ce_time", Instant.parse("2026-03-16T10:00:05Z").toString());
    header(sent, "ce_sequence", "%020d".formatted(event.sequence()));
    header(sent, "content-type", "application/json");
    producer.send(sent).get();
  }

  /** An id whose events are read after those of another that were published before. */
  static String besides(String subject) {
    return Stream.generate(() -> UUID.randomUUID().toString())
        .filter(id -> partition(id) == partition(subject))
        .findFirst()
        .orElseThrow();
  }

  private static int partition(String subject) {
    return BuiltInPartitioner.partitionForKey(subject.getBytes(StandardCharsets.UTF_8), PARTITIONS);
  }

  private static void header(ProducerRecord<byte[], byte[]> sent, String name, String value) {
    sent.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    producer.close();
  }
}
