package org.dayanisma.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sees {@code case-opened} on the broker as any other service would, and notes when, and how often,
 * for each member.
 */
final class CaseWatcher implements AutoCloseable {
  private static final String TOPIC = "casework.cases";
  private static final String OPENED = "org.dayanisma.casework.case-opened.v1";

  private final JsonMapper json = JsonMapper.shared();
  private final Map<String, Long> seenAt = new ConcurrentHashMap<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Thread thread;

  CaseWatcher(String bootstrap) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "group.id",
                "bench-" + UUID.randomUUID(),
                "enable.auto.commit",
                "false"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(p -> new TopicPartition(TOPIC, p.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("case-watcher").start(() -> watch(consumer));
  }

  private void watch(KafkaConsumer<String, byte[]> consumer) {
    try (consumer) {
      while (!stopped.get()) {
        consumer.poll(Duration.ofMillis(50)).forEach(this::note);
      }
    }
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    long now = System.nanoTime();
    String type =
        new String(record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    if (type.equals(OPENED)) {
      String member = json.readTree(record.value()).path("memberId").asString();
      seenAt.putIfAbsent(member, now);
      times.merge(member, 1, Integer::sum);
    }
  }

  /**
   * When the case of this member was seen ({@link System#nanoTime()}); waits for it at most ten
   * seconds.
   */
  long openedAt(String memberId) {
    long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (System.nanoTime() < end) {
      Long at = seenAt.get(memberId);
      if (at != null) {
        return at;
      }
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(100_000);
    }
    throw new IllegalStateException("no case was opened for a dismissed member within 10 s");
  }

  int distinct() {
    return times.size();
  }

  int total() {
    return times.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public void close() {
    stopped.set(true);
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
