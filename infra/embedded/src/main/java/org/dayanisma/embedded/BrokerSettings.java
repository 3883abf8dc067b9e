package org.dayanisma.embedded;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** What a one-node broker on one machine needs that differs from Kafka's own defaults, and why. */
final class BrokerSettings {
  private BrokerSettings() {}

  static Properties of(Path log, Ports ports) {
    Properties all = new Properties();
    all.putAll(node(log, ports));
    all.putAll(ONE_REPLICA);
    all.putAll(QUICK);
    all.putAll(SMALL);
    return all;
  }

  private static Map<String, String> node(Path log, Ports ports) {
    String broker = "PLAINTEXT://127.0.0.1:" + ports.broker();
    return Map.of(
        "process.roles", "broker,controller",
        "node.id", "1",
        "listeners", broker + ",CONTROLLER://127.0.0.1:" + ports.controller(),
        "advertised.listeners", broker,
        "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "controller.listener.names", "CONTROLLER",
        "inter.broker.listener.name", "PLAINTEXT",
        "controller.quorum.voters", "1@127.0.0.1:" + ports.controller(),
        "log.dirs", log.toAbsolutePath().toString(),
        "auto.create.topics.enable", "false");
  }

  private static final Map<String, String> ONE_REPLICA =
      Map.of(
          "offsets.topic.replication.factor", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1",
          "default.replication.factor", "1",
          "min.insync.replicas", "1");

  /**
   * A node that was killed is let in again at once, a start that is not let in fails soon, and a
   * group with a single member does not wait for others. A node that is closed does not hand over:
   * it would wait five minutes for the answer of its own controller, which may have died.
   */
  private static final Map<String, String> QUICK =
      Map.of(
          "controlled.shutdown.enable", "false",
          "initial.broker.registration.timeout.ms", "15000",
          "broker.heartbeat.interval.ms", "500",
          "broker.session.timeout.ms", "1500",
          "group.initial.rebalance.delay.ms", "0",
          "group.min.session.timeout.ms", "1000");

  /**
   * Few threads, few partitions of internal topics, small buffers and small preallocated index
   * files.
   */
  private static final Map<String, String> SMALL =
      Map.ofEntries(
          Map.entry("offsets.topic.num.partitions", "4"),
          Map.entry("offsets.topic.segment.bytes", "1048576"),
          Map.entry("transaction.state.log.num.partitions", "2"),
          Map.entry("transaction.state.log.segment.bytes", "1048576"),
          Map.entry("share.coordinator.state.topic.num.partitions", "1"),
          Map.entry("log.segment.bytes", "16777216"),
          Map.entry("log.index.size.max.bytes", "262144"),
          Map.entry("log.retention.ms", "-1"),
          Map.entry("log.cleaner.threads", "1"),
          Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
          Map.entry("log.cleaner.io.buffer.size", "65536"),
          Map.entry("num.network.threads", "2"),
          Map.entry("num.io.threads", "2"),
          Map.entry("background.threads", "2"),
          Map.entry("num.recovery.threads.per.data.dir", "1"),
          Map.entry("num.replica.fetchers", "1"));
}
