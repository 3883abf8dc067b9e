package org.dayanisma.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * One record from a producer to a consumer, the next when it has arrived, as Kafka's own end-to-end
 * latency tool does it.
 */
final class KafkaHop {
  private static final int WARM_UP = 50;

  private KafkaHop() {}

  static Latencies closedLoop(String bootstrap, String topic, int rounds) {
    createTopic(bootstrap, topic, 1);
    TopicPartition partition = new TopicPartition(topic, 0);
    byte[] value = new byte[400];
    try (KafkaProducer<byte[], byte[]> producer =
            new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", "0"),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        KafkaConsumer<byte[], byte[]> consumer =
            new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "fetch.max.wait.ms", "500"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long[] nanos = new long[rounds];
      for (int i = -WARM_UP; i < rounds; i++) {
        long begin = System.nanoTime();
        producer.send(new ProducerRecord<>(topic, value)).get();
        while (consumer.poll(Duration.ofSeconds(10)).isEmpty()) {
          if (System.nanoTime() - begin > Duration.ofSeconds(10).toNanos()) {
            throw new IllegalStateException("a record did not arrive within 10 s");
          }
        }
        if (i >= 0) {
          nanos[i] = System.nanoTime() - begin;
        }
      }
      return Latencies.of(nanos);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refused a record", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static void createTopic(String bootstrap, String topic, int partitions) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1))).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot create " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /**
   * Returns when every partition has taken a record. On a topic that was just made, the first
   * request may meet the broker before it leads the topic and the second one after: an idempotent
   * producer then retries in vain until it gives up its id, and the figure would measure that.
   */
  static void awaitWritable(String bootstrap, String topic, int partitions) {
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrap, "max.in.flight.requests.per.connection", "1"),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      for (int partition = 0; partition < partitions; partition++) {
        producer.send(new ProducerRecord<>(topic, partition, null, new byte[0])).get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("cannot write to " + topic, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
