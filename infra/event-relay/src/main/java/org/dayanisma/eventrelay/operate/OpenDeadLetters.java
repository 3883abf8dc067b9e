package org.dayanisma.eventrelay.operate;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many dead letters of this service wait for a person. The number is looked up in the
 * background, so that no caller has to wait for a broker; while the broker is away, the last number
 * stands.
 */
public final class OpenDeadLetters implements AutoCloseable {

  /** How old a number may be. */
  public static final Duration EVERY = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(OpenDeadLetters.class);
  private static final int TIMEOUT_MILLIS = 5_000;

  private final DeadLetters letters;
  private final Predicate<String> takesAway;
  private final Map<String, Object> connection;
  private final CountedLetters counted = new CountedLetters();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("dead-letters").factory());
  private @Nullable Admin admin;
  private volatile Map<String, Count> counts = Map.of();

  /**
   * @param takesAway whether an event of this type takes access away from somebody
   */
  public OpenDeadLetters(
      DeadLetters letters, Predicate<String> takesAway, Map<String, Object> connection) {
    this.letters = letters;
    this.takesAway = takesAway;
    this.connection = new HashMap<>(connection);
    this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
    this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MILLIS);
  }

  /**
   * Letters of one dead-letter topic that nobody has replayed or settled.
   *
   * @param takingAway those of them because of which access stays open that should be closed; a
   *     letter whose type cannot be read counts
   */
  public record Count(long open, long takingAway) {}

  /** Begins to look. */
  public void start() {
    var _ = looks.scheduleWithFixedDelay(this::look, 0, EVERY.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** By dead-letter topic, {@code <topic>.dlq.<group>}; only topics where there are any. */
  public Map<String, Count> byTopic() {
    return counts;
  }

  private void look() {
    try {
      Admin open = opened();
      Map<String, Count> seen = new TreeMap<>();
      Set<String> made = open.listTopics().names().get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
      for (String topic : letters.topics()) {
        Count count = made.contains(topic) ? count(open, topic) : new Count(0, 0);
        if (count.open() > 0) {
          seen.put(topic, count);
        }
      }
      counts = Map.copyOf(seen);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } catch (Throwable away) { // catches an Error too, or nothing would look any more
      LOG.debug("The dead letters cannot be counted now: {}", away.getClass().getName());
    }
  }

  private synchronized Admin opened() {
    Admin known = admin;
    if (known == null) {
      known = Admin.create(connection);
      admin = known;
    }
    return known;
  }

  private Count count(Admin admin, String topic)
      throws InterruptedException, ExecutionException, TimeoutException {
    CountedLetters.Mark mark =
        new CountedLetters.Mark(
            offset(admin, topic, OffsetSpec.earliest()),
            offset(admin, topic, OffsetSpec.latest()),
            letters.done(topic).size());
    return counted.count(topic, mark, () -> countOf(letters.open(topic)));
  }

  private Count countOf(List<DeadLetter> open) {
    long taking =
        open.stream()
            .map(
                letter -> Objects.requireNonNullElse(letter.type(), CloudEventHeaders.UNKNOWN_TYPE))
            .filter(takesAway)
            .count();
    return new Count(open.size(), taking);
  }

  private static long offset(Admin admin, String topic, OffsetSpec which)
      throws InterruptedException, ExecutionException, TimeoutException {
    TopicPartition only = new TopicPartition(topic, 0);
    ListOffsetsResult.ListOffsetsResultInfo found =
        admin
            .listOffsets(Map.of(only, which))
            .partitionResult(only)
            .get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
    return found.offset();
  }

  @Override
  public synchronized void close() {
    looks.shutdownNow();
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
