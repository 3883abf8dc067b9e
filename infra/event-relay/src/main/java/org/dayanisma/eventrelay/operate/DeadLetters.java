package org.dayanisma.eventrelay.operate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.bson.Document;
import org.dayanisma.eventrelay.EventSubscription;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.dayanisma.eventrelay.kafka.DeadLetterTopics;
import org.dayanisma.eventrelay.kafka.EventHeaderMapper;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * The dead letters of this service's own consumers. A replay hands the record to the subscription
 * for which it was meant, in this process: no other group sees it again, and nothing is published.
 */
public final class DeadLetters {

  private static final String REPLAYED = "dead_letters_replayed";
  private static final int PAGE = 500;
  private static final Duration POLL = Duration.ofSeconds(2);

  private final Map<String, Object> connection;
  private final Map<String, EventSubscription> subscriptions;
  private final InstantSource clock;
  private final MongoCollection<Document> replayed;

  /**
   * @param subscriptions by dead-letter topic
   */
  public DeadLetters(
      Map<String, Object> connection,
      Map<String, EventSubscription> subscriptions,
      MongoDatabase database,
      InstantSource clock) {
    this.connection = new HashMap<>(connection);
    this.connection.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.connection.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    this.subscriptions = Map.copyOf(subscriptions);
    this.clock = clock;
    this.replayed = database.getCollection(REPLAYED);
  }

  /** The dead-letter topics of this service. */
  public Set<String> topics() {
    return subscriptions.keySet();
  }

  /** The dead letters of a topic, from this offset on. */
  public List<DeadLetter> list(String topic, long from, int limit) {
    Set<String> done = done(topic);
    return read(topic, from, limit).stream().map(letter -> described(letter, done)).toList();
  }

  /**
   * All letters that nobody has replayed or settled, the oldest first, however many others came
   * before them.
   */
  public List<DeadLetter> open(String topic) {
    List<DeadLetter> open = new ArrayList<>();
    List<DeadLetter> page = list(topic, 0, PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(letter -> !letter.replayed()).forEach(open::add);
      page = list(topic, page.getLast().offset() + 1, PAGE);
    }
    return open;
  }

  /**
   * Notes that a dead letter needs nothing more, because somebody has dealt with what it said.
   *
   * @return {@code settled} or {@code missing}
   */
  public String settle(String topic, long offset) {
    if (!subscriptions.containsKey(topic)
        || read(topic, offset, 1).stream().noneMatch(found -> found.offset() == offset)) {
      return "missing";
    }
    markDone(topic, offset);
    return "settled";
  }

  /** The marks of those letters of a topic that were replayed or settled. */
  Set<String> done(String topic) {
    return replayed
        .find(Filters.and(Filters.gte("_id", topic + "@"), Filters.lt("_id", topic + "A")))
        .map(found -> found.getString("_id"))
        .into(new HashSet<>());
  }

  private void markDone(String topic, long offset) {
    replayed.updateOne(
        Filters.eq("_id", mark(topic, offset)),
        Updates.set("at", clock.instant()),
        new UpdateOptions().upsert(true));
  }

  /**
   * Has one dead letter handled.
   *
   * @return {@code handled}, {@code missing}, or {@code failed: <class of the error>}
   */
  public String replay(String topic, long offset) {
    EventSubscription subscription = subscriptions.get(topic);
    Optional<ConsumerRecord<byte[], byte[]>> letter =
        subscription == null
            ? Optional.empty()
            : read(topic, offset, 1).stream().filter(found -> found.offset() == offset).findFirst();
    if (subscription == null || letter.isEmpty()) {
      return "missing";
    }
    byte @Nullable [] body = letter.get().value();
    try {
      subscription.accept(
          MessageBuilder.withPayload(body == null ? new byte[0] : body)
              .setHeader(EventHeaderMapper.RECORD_HEADERS, letter.get().headers())
              .build());
    } catch (RuntimeException stillFailing) {
      return "failed: " + stillFailing.getClass().getName();
    }
    markDone(topic, offset);
    return "handled";
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic, long from, int limit) {
    TopicPartition only = new TopicPartition(topic, 0);
    List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(connection, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(only));
      long end = consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
      long start = Math.max(from, consumer.beginningOffsets(List.of(only)).getOrDefault(only, 0L));
      consumer.seek(only, start);
      while (consumer.position(only) < end && letters.size() < limit) {
        consumer.poll(POLL).forEach(letters::add);
      }
    }
    return letters.subList(0, Math.min(limit, letters.size()));
  }

  private static DeadLetter described(ConsumerRecord<byte[], byte[]> letter, Set<String> done) {
    byte @Nullable [] body = letter.value();
    return new DeadLetter(
        letter.topic(),
        letter.offset(),
        Instant.ofEpochMilli(letter.timestamp()),
        Optional.ofNullable(header(letter, DeadLetterTopics.REASON)).orElse("unknown"),
        header(letter, CloudEventHeaders.ID),
        header(letter, CloudEventHeaders.TYPE),
        header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC),
        body == null ? 0 : body.length,
        digest(body == null ? new byte[0] : body),
        done.contains(mark(letter.topic(), letter.offset())));
  }

  private static String mark(String topic, long offset) {
    return topic + "@" + offset;
  }

  private static @Nullable String header(ConsumerRecord<byte[], byte[]> letter, String name) {
    Header header = letter.headers().lastHeader(name);
    if (header == null || header.value() == null || header.value().length > 200) {
      return null;
    }
    String text = new String(header.value(), UTF_8);
    return text.chars().allMatch(c -> c > ' ' && c < 127) ? text : null;
  }

  private static String digest(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
