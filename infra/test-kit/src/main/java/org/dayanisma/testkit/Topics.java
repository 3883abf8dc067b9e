package org.dayanisma.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The broker as the neighbours of a service see it: they publish, and read what it published. */
public final class Topics implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PARTITIONS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String bootstrap;
  private final KafkaProducer<String, byte[]> producer;

  private Topics(String bootstrap) {
    this.bootstrap = bootstrap;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /**
   * With the topics of others that a service listens to.
   *
   * @param listenedTo are made where they are not there
   */
  public static Topics at(String bootstrap, String... listenedTo) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      for (String topic : listenedTo) {
        NewTopic made = new NewTopic(topic, PARTITIONS, (short) 1);
        await(admin.createTopics(List.of(made)).all());
      }
    }
    return new Topics(bootstrap);
  }

  /** Sends these, one after the other, and waits until the broker has them. */
  public void publish(SampleEvent... events) {
    publish(Arrays.asList(events));
  }

  /** Sends these, one after the other, and waits until the broker has them. */
  public void publish(List<SampleEvent> events) {
    List<Future<?>> sent = new ArrayList<>();
    for (SampleEvent event : events) {
      sent.add(producer.send(recordOf(event)));
    }
    sent.forEach(Topics::await);
  }

  private static ProducerRecord<String, byte[]> recordOf(SampleEvent event) {
    ProducerRecord<String, byte[]> told =
        new ProducerRecord<>(event.topic(), event.subject(), event.json());
    event.headers().forEach((name, value) -> told.headers().add(name, value.getBytes(UTF_8)));
    return told;
  }

  /** An id whose events are read after those of another that were published before. */
  public static String besides(String subject) {
    return Stream.generate(() -> UUID.randomUUID().toString())
        .filter(id -> partition(id) == partition(subject))
        .findFirst()
        .orElseThrow();
  }

  private static int partition(String subject) {
    return BuiltInPartitioner.partitionForKey(subject.getBytes(UTF_8), PARTITIONS);
  }

  /** All records that are looked for, in the order of each topic, once there are so many. */
  public List<Published> read(
      Collection<String> topics, int atLeast, Predicate<Published> lookedFor) {
    List<Published> found = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            fromTheStart(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(topics);
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> {
            for (var one : consumer.poll(Duration.ofMillis(200))) {
              Published read = Published.of(one);
              if (lookedFor.test(read)) {
                found.add(read);
              }
            }
            return found.size() >= atLeast;
          });
    }
    return found;
  }

  private Map<String, Object> fromTheStart() {
    return Map.of(
        "bootstrap.servers",
        bootstrap,
        "group.id",
        UUID.randomUUID().toString(),
        "auto.offset.reset",
        "earliest",
        "metadata.max.age.ms",
        "1000");
  }

  /**
   * What was published.
   *
   * @param type the CloudEvents type, such as {@code org.dayanisma.membership.member-admitted.v1};
   *     empty for what is no event
   * @param text the body; empty for a tombstone
   */
  public record Published(String topic, String key, String type, String text) {

    private static Published of(ConsumerRecord<String, byte[]> read) {
      Header type = read.headers().lastHeader("ce_type");
      byte[] body = read.value();
      return new Published(
          read.topic(),
          read.key() == null ? "" : read.key(),
          type == null ? "" : new String(type.value(), UTF_8),
          body == null ? "" : new String(body, UTF_8));
    }

    /** The body as JSON. */
    public JsonNode body() {
      return JSON.readTree(text);
    }
  }

  private static void await(Future<?> answer) {
    try {
      answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (!(failed.getCause() instanceof TopicExistsException)) {
        throw new AssertionError(failed);
      }
    } catch (TimeoutException late) {
      throw new AssertionError(late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    producer.close();
  }
}
