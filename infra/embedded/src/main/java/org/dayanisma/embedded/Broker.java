package org.dayanisma.embedded;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.internals.FatalExitError;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;

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
  private volatile boolean failed;

  private Broker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  private static void fail() {
    OPEN.forEach(broker -> broker.failed = true);
    throw new FatalExitError();
  }

  /**
   * Never makes a log: where the log of before is gone, a new one would be taken for it.
   *
   * @param folder prepared by {@link BrokerFolder#formatIfNew}
   * @param port the port to listen on, 0 for any free one
   */
  static Broker start(Path folder, int port) {
    RuntimeException last = new IllegalStateException("not tried");
    for (int attempt = 0; attempt < (port == 0 ? ATTEMPTS_ON_FREE_PORTS : 1); attempt++) {
      Ports ports = Ports.choose(port);
      KafkaConfig settings = KafkaConfig.fromProps(BrokerSettings.of(folder.resolve("log"), ports));
      Broker broker = new Broker(new KafkaRaftServer(settings, Time.SYSTEM), ports.broker());
      OPEN.add(broker);
      try {
        broker.server.startup();
        return broker;
      } catch (RuntimeException e) {
        last = e;
        broker.close();
      } catch (FatalExitError e) {
        last = new IllegalStateException("Kafka could not start", e);
        broker.close();
      }
    }
    throw last;
  }

  int port() {
    return port;
  }

  /** Whether it cannot go on. */
  boolean hasFailed() {
    return failed;
  }

  /** Returns when what it acknowledged is flushed, as far as its disk lets it. */
  @Override
  public void close() {
    OPEN.remove(this);
    server.shutdown();
    server.awaitShutdown();
  }
}
