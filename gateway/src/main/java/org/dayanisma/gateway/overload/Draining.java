package org.dayanisma.gateway.overload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of stopping. Readiness has just gone down (Spring Boot does that before anything
 * else); requests are still answered for the time of {@code drain}, and clients are asked to
 * connect anew. Only then does the web server refuse new connections and finish what it has begun
 * ({@code server.shutdown=graceful}).
 */
final class Draining implements SmartLifecycle {

  private final Duration drain;
  private final KeptConnections connections;
  private volatile boolean running;

  Draining(Duration drain, KeptConnections connections) {
    this.drain = drain;
    this.connections = connections;
  }

  @Override
  public void start() {
    connections.keep();
    running = true;
  }

  @Override
  public void stop(Runnable done) {
    stop();
    // runs on the delaying thread itself, because the code that closes the context may occupy the
    // common pool
    CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(done);
  }

  @Override
  public void stop() {
    running = false;
    connections.closeAfterEachAnswer();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, and before the management port, which shows readiness. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
