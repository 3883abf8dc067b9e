package org.dayanisma.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.internals.FatalExitError;
import org.apache.kafka.common.utils.Exit;

/**
 * One run of Kafka's server. When it cannot go on, it would end the process; instead, the thread
 * that says so ends, and whoever keeps the broker is told.
 */
final class Broker implements AutoCloseable {
  private static final int ATTEMPTS_ON_FREE_PORTS = 5;

  /** Those of this process: which of them wants to end it cannot be told. */
  private static final Set<Broker> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Exit.setHaltProcedure((status, message) -> fail());
    Exit.setExitProcedure((status, message) -> fail());
  }

  private final KafkaRaftServer server;
  private final int port;
  private final AtomicBoolean failed;

  private Broker(KafkaRaftServer server, int port, AtomicBoolean failed) {
    this.server = server;
    this.port = port;
    this.failed = failed;
  }

  private static void fail() {
    OPEN.forEach(broker -> broker.failed.set(true));
    throw new FatalExitError();
  }

  /**
   * Never makes a log: where the log of before is gone, a new one would be taken for it.
   *
   * @param folder prepared by {@link BrokerFolder#formatIfNew}
   * @param port the port to listen on, 0 for any free one
   */
  static Broker start(Path folder, int port) {
    IllegalStateException last = new IllegalStateException("not tried");
    for (int attempt = 0; attempt < (port == 0 ? ATTEMPTS_ON_FREE_PORTS : 1); attempt++) {
      Ports ports = Ports.choose(port);
      KafkaConfig settings = KafkaConfig.fromProps(BrokerSettings.of(folder.resolve("log"), ports));
      AtomicBoolean failed = new AtomicBoolean();
      Broker broker =
          new Broker(
              new KafkaRaftServer(settings, new BrokerTime(failed::get)), ports.broker(), failed);
      OPEN.add(broker);
      try {
        broker.server.startup();
        return broker;
      } catch (Throwable e) { // Kafka also throws checked exceptions without saying so, and errors
        last = new IllegalStateException("Kafka could not start", e);
        broker.close(); // or what had started goes on, and writes to the same log as the next one
      }
    }
    throw last;
  }

  int port() {
    return port;
  }

  /** Whether it cannot go on. */
  boolean hasFailed() {
    return failed.get();
  }

  /** Returns when what it acknowledged is flushed, as far as its disk lets it. */
  @Override
  public void close() {
    OPEN.remove(this);
    try {
      server.shutdown();
    } finally {
      server.shutdown(); // what is left when a part of it could not be shut down; or nothing
      server.awaitShutdown();
    }
  }
}
