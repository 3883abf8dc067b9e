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
 * One run of Kafka's server. When it cannot go on, it would end the process; here only the thread
 * that wants this ends, and the keeper of the broker is told.
 */
final class Broker implements AutoCloseable {
  private static final int ATTEMPTS_ON_FREE_PORTS = 5;

  /** All brokers of this process, because it cannot be told which of them wants to end it. */
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
   * Never makes a log: if the earlier log is gone, a new one would be mistaken for it.
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
      } catch (Throwable e) { // Kafka also throws undeclared checked exceptions, and errors
        last = new IllegalStateException("Kafka could not start", e);
        broker.close(); // or what had started would write to the same log as the next one
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

  /** Returns when everything it acknowledged is flushed, as far as its disk allows. */
  @Override
  public void close() {
    OPEN.remove(this);
    try {
      server.shutdown();
    } finally {
      server.shutdown(); // ends what is left if a part of it could not be shut down
      server.awaitShutdown();
    }
  }
}
