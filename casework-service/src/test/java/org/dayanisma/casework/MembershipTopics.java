package org.dayanisma.casework;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Plays membership-service: real records on real topics. */
final class MembershipTopics implements AutoCloseable {

  private static final List<String> TOPICS =
      List.of("membership.members", "membership.mandates", "membership.units");

  static final String ROOT = "0197f3a0-0000-7000-8000-000000000004";
  static final String BRANCH = "0197f3a0-0000-7000-8000-000000000002";
  static final String WORKPLACE = "0197f3a0-0000-7000-8000-000000000001";

  private final KafkaProducer<byte[], byte[]> producer;

  MembershipTopics(String bootstrap) {
    createTopics(bootstrap);
    producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.ACKS_CONFIG,
                "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
  }

  void publish(String topic, String type, String subject, long sequence, byte[] json) {
    ProducerRecord<byte[], byte[]> told =
        new ProducerRecord<>("membership." + topic, subject.getBytes(UTF_8), json);
    headers(type, subject, sequence)
        .forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
    await(() -> producer.send(told).get(20, TimeUnit.SECONDS));
  }

  void status(
      String member,
      long sequence,
      String status,
      String effectiveOn,
      @Nullable String notifiedOn) {
    String notified = notifiedOn == null ? "" : ",\"notifiedOn\":\"" + notifiedOn + "\"";
    String json =
        """
        {"memberId":"%s","unitId":"%s","unitPath":["%s","%s","%s"],"serviceStatus":"%s","previousServiceStatus":"IN_SERVICE",
         "effectiveOn":"%s"%s}\
        """
            .formatted(member, WORKPLACE, ROOT, BRANCH, WORKPLACE, status, effectiveOn, notified);
    publish("members", "member-service-status-changed", member, sequence, json.getBytes(UTF_8));
  }

  void admitted(String member, String unit) {
    String json =
        "{\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],\"admittedOn\":\"2026-01-12\"}"
            .formatted(member, unit, unit);
    publish("members", "member-admitted", member, 1, json.getBytes(UTF_8));
  }

  void erased(String member, long sequence) {
    String json =
        "{\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],\"erasedOn\":\"2026-03-20\"}"
            .formatted(member, WORKPLACE, WORKPLACE);
    publish("members", "member-erased", member, sequence, json.getBytes(UTF_8));
  }

  static byte[] change(String member, String unit, List<String> path) {
    return """
    {"memberId":"%s","unitId":"%s","unitPath":["%s"],"serviceStatus":"DISMISSED","previousServiceStatus":"IN_SERVICE",
     "effectiveOn":"2026-03-16"}\
    """
        .formatted(member, unit, String.join("\",\"", path))
        .getBytes(UTF_8);
  }

  void unit(String unitId) {
    unit(unitId, List.of(ROOT, BRANCH, unitId));
  }

  void unit(String unitId, List<String> path) {
    String json =
        "{\"unitId\":\"%s\",\"kind\":\"WORKPLACE\",\"parentId\":\"%s\",\"unitPath\":[\"%s\"]}"
            .formatted(unitId, path.get(path.size() - 2), String.join("\",\"", path));
    publish("units", "unit-registered", unitId, 1, json.getBytes(UTF_8));
  }

  void moved(String unitId, long sequence, List<String> path) {
    String json =
        "{\"unitId\":\"%s\",\"parentId\":\"%s\",\"unitPath\":[\"%s\"]}"
            .formatted(unitId, path.get(path.size() - 2), String.join("\",\"", path));
    publish("units", "unit-moved", unitId, sequence, json.getBytes(UTF_8));
  }

  void mandate(String mandateId, String member, String office, String unit) {
    String json =
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"unitPath\":[\"%s\"],\"office\":\"%s\",\"startedOn\":\"2026-01-01\"}"
            .formatted(mandateId, member, unit, unit, office);
    publish("mandates", "mandate-started", mandateId, 1, json.getBytes(UTF_8));
  }

  void mandateEnded(String mandateId, String member, String office, String unit) {
    String json =
        "{\"mandateId\":\"%s\",\"memberId\":\"%s\",\"unitId\":\"%s\",\"office\":\"%s\",\"endedOn\":\"2026-03-16\"}"
            .formatted(mandateId, member, unit, office);
    publish("mandates", "mandate-ended", mandateId, 2, json.getBytes(UTF_8));
  }

  private static Map<String, String> headers(String type, String subject, long sequence) {
    return Map.of(
        "ce_specversion",
        "1.0",
        "ce_id",
        subject + ":" + sequence,
        "ce_source",
        "/membership-service",
        "ce_type",
        "org.dayanisma.membership." + type + ".v1",
        "ce_subject",
        subject,
        "ce_time",
        "2026-03-16T10:00:00Z",
        "ce_sequence",
        "%020d".formatted(sequence),
        "content-type",
        "application/json");
  }

  private static void createTopics(String bootstrap) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      for (String topic : TOPICS) {
        await(() ->
            admin
                .createTopics(Set.of(new NewTopic(topic, 6, (short) 1)))
                .all()
                .get(20, TimeUnit.SECONDS));
      }
    }
  }

  @Override
  public void close() {
    producer.close();
  }

  /** Something that waits for the broker. */
  private interface Waiting {
    Object run() throws InterruptedException, ExecutionException, TimeoutException;
  }

  private static void await(Waiting waiting) {
    try {
      waiting.run();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException(e);
      }
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
