package org.dayanisma.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.dayanisma.embedded.EmbeddedKafka;
import org.dayanisma.embedded.EmbeddedMongo;
import org.dayanisma.eventrelay.AggregateCollection;
import org.dayanisma.eventrelay.NewAggregate;
import org.dayanisma.eventrelay.OutgoingEvent;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * B3: from the intended moment of a commit, 200 a second, until a consumer sees the event; against
 * one record from producer to consumer and back for the next ({@link KafkaHop}), on the same
 * broker, before and after.
 */
final class RelayLatencyBench {
  private static final int PER_SECOND = 200;
  private static final int WARM_UP = 1_000;
  private static final int MEASURED = 3_000;

  private final Results results;

  RelayLatencyBench(Results results) {
    this.results = results;
  }

  void run() {
    try (EmbeddedKafka kafka = EmbeddedKafka.inTemporaryFolder();
        EmbeddedMongo mongo = EmbeddedMongo.inMemory()) {
      String bootstrap = kafka.bootstrapServers();
      Latencies before = KafkaHop.closedLoop(bootstrap, "bench.hop-1", MEASURED / 2);
      Latencies ours = relay(mongo, bootstrap);
      Latencies after = KafkaHop.closedLoop(bootstrap, "bench.hop-2", MEASURED / 2);
      double p50 = (before.p50() + after.p50()) / 2;
      double p99 = (before.p99() + after.p99()) / 2;
      results.add(
          new Results.Figure(
              "B3", "commit → consumer at 200/s, p50", "ms", ours.p50(), p50, 2, false));
      results.add(
          new Results.Figure(
              "B3", "commit → consumer at 200/s, p99", "ms", ours.p99(), p99, 3, false));
    }
  }

  private static Latencies relay(EmbeddedMongo mongo, String bootstrap) {
    String topic = "bench.latency";
    KafkaHop.createTopic(bootstrap, topic, 6);
    int count = WARM_UP + MEASURED;
    long[] intended = new long[count];
    long[] seen = new long[count];
    CountDownLatch all = new CountDownLatch(count);
    Thread reader = Thread.ofPlatform().daemon().start(() -> read(bootstrap, topic, seen, all));
    try (ConfigurableApplicationContext context =
        RelayApplication.start(mongo.uri(), bootstrap, topic)) {
      AggregateCollection aggregates = RelayApplication.aggregates(context);
      LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
      long begin = System.nanoTime();
      for (int i = 0; i < count; i++) {
        intended[i] = begin + i * (1_000_000_000L / PER_SECOND);
        LockSupport.parkNanos(intended[i] - System.nanoTime());
        aggregates.insert(aggregate(topic, i));
      }
      if (!all.await(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException(all.getCount() + " of " + count + " events are missing");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      reader.interrupt();
    }
    long[] nanos = new long[MEASURED];
    for (int i = 0; i < MEASURED; i++) {
      nanos[i] = seen[WARM_UP + i] - intended[WARM_UP + i];
    }
    return Latencies.of(nanos);
  }

  private static NewAggregate aggregate(String topic, int number) {
    byte[] data =
        ("{\"number\":" + number + ",\"text\":\"" + "x".repeat(270) + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    return new NewAggregate(
        "%s-%06d".formatted(UUID.randomUUID(), number),
        1,
        new Document("kind", "bench"),
        List.of(new OutgoingEvent(1, topic, RelayApplication.TYPE, data, false)),
        null);
  }

  private static void read(String bootstrap, String topic, long[] seen, CountDownLatch all) {
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(p -> new TopicPartition(topic, p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      while (all.getCount() > 0) {
        consumer
            .poll(Duration.ofMillis(100))
            .forEach(record -> {
              int number = Integer.parseInt(record.key().substring(37));
              if (seen[number] != 0) {
                throw new IllegalStateException("event " + number + " came twice");
              }
              seen[number] = System.nanoTime();
              all.countDown();
            });
      }
    }
  }
}
