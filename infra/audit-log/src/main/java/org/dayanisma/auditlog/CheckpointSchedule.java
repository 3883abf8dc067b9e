package org.dayanisma.auditlog;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Signs every minute, and once more at the end: after the web server, which still writes records,
 * and before the relay, which carries the checkpoint away.
 */
final class CheckpointSchedule implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointSchedule.class);

  /** Above the relay's, below any web server's and consumer's. */
  private static final int PHASE = -500;

  private final Checkpoints checkpoints;
  private final MongoRecords records;
  private final Duration every;
  private @Nullable ScheduledExecutorService clock;

  CheckpointSchedule(Checkpoints checkpoints, MongoRecords records, Duration every) {
    this.checkpoints = checkpoints;
    this.records = records;
    this.every = every;
  }

  @Override
  public synchronized void start() {
    declareIndexes();
    ScheduledExecutorService started =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("audit-checkpoints").factory());
    var _ =
        started.scheduleWithFixedDelay(
            checkpoints::sign, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    clock = started;
  }

  /**
   * Declares the indexes before the first record. A store that is away makes readings fail but does
   * not stop the start.
   */
  private void declareIndexes() {
    try {
      records.declareIndexes();
    } catch (MongoException unreachable) {
      LOG.warn(
          "The indexes of the audit log could not be declared: {}",
          unreachable.getClass().getName());
    }
  }

  @Override
  public synchronized void stop() {
    ScheduledExecutorService running = clock;
    if (running != null) {
      clock = null;
      running.shutdown();
      checkpoints.sign();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return clock != null;
  }

  @Override
  public int getPhase() {
    return PHASE;
  }
}
