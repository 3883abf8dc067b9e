package org.dayanisma.gateway.overload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.context.SmartLifecycle;

/**
 * The first step of stopping. Readiness has just gone down (Spring Boot says so before anything
 * else); requests are still answered for as long as {@code drain}. Only then does the web server
 * refuse new connections and finish what it has begun ({@code server.shutdown=graceful}).
 */
final class Draining implements SmartLifecycle {

  private final Duration drain;
  private volatile boolean running;
  private volatile boolean begun;

  Draining(Duration drain) {
    this.drain = drain;
  }

  boolean hasBegun() {
    return begun;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop(Runnable done) {
    begin();
    // on the delaying thread itself: whoever closes the context may occupy the common pool
    CompletableFuture.delayedExecutor(drain.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
        .execute(done);
  }

  @Override
  public void stop() {
    begin();
  }

  private void begin() {
    begun = true;
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server, and before the management port that tells of readiness. */
  @Override
  public int getPhase() {
    return DEFAULT_PHASE;
  }
}
