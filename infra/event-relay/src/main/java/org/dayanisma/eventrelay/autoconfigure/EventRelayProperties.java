package org.dayanisma.eventrelay.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the relay.
 *
 * @param source who publishes, for example {@code /membership-service}; required for a service that
 *     publishes
 * @param topics the topics the service owns; made at start if missing
 * @param outboxCap the most events that one aggregate may have waiting; a write beyond that is
 *     refused (503)
 * @param batchSize the most aggregates read, sent and acknowledged together
 * @param lanes batches under way at once
 * @param sweepInterval pause between two sweeps for what the nudge missed, while there is something
 * @param sweepIdleInterval the same pause while there is nothing
 * @param sweepGrace how long the sweeper leaves a fresh event to the instance that wrote it
 * @param lease how long a document belongs to one sweeper; longer than the broker may take for a
 *     batch
 * @param replicas copies of each topic
 * @param retry for errors that may pass, see {@link Retry}
 */
@ConfigurationProperties("dayanisma.relay")
public record EventRelayProperties(
    @Nullable String source,
    @DefaultValue List<Topic> topics,
    @DefaultValue("200") int outboxCap,
    @DefaultValue("1000") int batchSize,
    @DefaultValue("3") int lanes,
    @DefaultValue("1s") Duration sweepInterval,
    @DefaultValue("5s") Duration sweepIdleInterval,
    @DefaultValue("2s") Duration sweepGrace,
    @DefaultValue("40s") Duration lease,
    @DefaultValue("1") short replicas,
    @DefaultValue Retry retry) {

  /**
   * A topic that the service owns.
   *
   * @param partitions never changed once the topic exists, or the order per aggregate would break
   * @param compacted whether Kafka keeps the newest event of each aggregate for ever, rather than
   *     all for a time
   * @param keptForever whether nothing in it is ever deleted
   */
  public record Topic(
      String name,
      @DefaultValue("6") int partitions,
      @DefaultValue("false") boolean compacted,
      @DefaultValue("false") boolean keptForever) {

    /** The settings that differ from an ordinary topic's, by Kafka's names. */
    Map<String, String> configs() {
      if (compacted) {
        return Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
      }
      return keptForever ? Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1") : Map.of();
    }
  }

  /**
   * Container back-off of a consumer.
   *
   * @param initial first pause
   * @param multiplier factor from one pause to the next
   * @param longest longest pause; well below {@code max.poll.interval.ms}
   * @param attempts deliveries before the event goes to the dead letters
   */
  public record Retry(
      @DefaultValue("200ms") Duration initial,
      @DefaultValue("2") double multiplier,
      @DefaultValue("10s") Duration longest,
      @DefaultValue("12") int attempts) {}
}
