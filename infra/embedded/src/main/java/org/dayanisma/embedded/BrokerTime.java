package org.dayanisma.embedded;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.common.utils.Time;

/**
 * The time of this machine, which Kafka's server uses to wait for the steps of its start. Once the
 * server cannot go on, nothing finishes these steps any more, so the waiting is ended here.
 */
record BrokerTime(BooleanSupplier hasFailed) implements Time {
  private static final long LOOK_EVERY_MILLIS = 100;

  @Override
  public <T> T waitForFuture(Future<T> step, long deadlineNanos)
      throws TimeoutException, InterruptedException, ExecutionException {
    while (nanoseconds() < deadlineNanos && !hasFailed.getAsBoolean()) {
      try {
        return step.get(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        // look again
      }
    }
    throw new TimeoutException("a step of the start does not end any more");
  }

  @Override
  public long milliseconds() {
    return SYSTEM.milliseconds();
  }

  @Override
  public long nanoseconds() {
    return SYSTEM.nanoseconds();
  }

  @Override
  public void sleep(long millis) {
    SYSTEM.sleep(millis);
  }

  @Override
  public void waitObject(Object monitor, Supplier<Boolean> until, long deadlineMillis)
      throws InterruptedException {
    SYSTEM.waitObject(monitor, until, deadlineMillis);
  }
}
