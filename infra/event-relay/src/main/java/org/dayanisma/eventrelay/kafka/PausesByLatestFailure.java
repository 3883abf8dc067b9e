package org.dayanisma.eventrelay.kafka;

import org.dayanisma.eventrelay.EventFailure;
import org.jspecify.annotations.Nullable;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * The pauses before the next delivery of a record, each decided by the failure that has just
 * happened: spring-kafka asks for a back-off at the first failure of a record and then only for its
 * next pause, so a disk that fills up between two deliveries would be mistaken for the refusal
 * before it. Refusals are counted from the last failure of another kind.
 */
final class PausesByLatestFailure implements BackOff {

  /** The error handler reports a failure and then asks for the pause, in the consumer's thread. */
  private static final ThreadLocal<@Nullable EventFailure> LATEST = new ThreadLocal<>();

  private final DeadLetterHandling.Retry retry;

  PausesByLatestFailure(DeadLetterHandling.Retry retry) {
    this.retry = retry;
  }

  void failed(@Nullable Throwable failure) {
    LATEST.set(failure == null ? EventFailure.WAITED_FOR : EventFailure.of(failure));
  }

  @Override
  public BackOffExecution start() {
    return new Pauses();
  }

  private final class Pauses implements BackOffExecution {

    private @Nullable EventFailure kind;
    private int inARow;
    private BackOffExecution pauses = growing();

    @Override
    public long nextBackOff() {
      EventFailure failure = LATEST.get();
      if (failure != kind) {
        kind = failure;
        inARow = 0;
        pauses = growing();
      }
      inARow++;
      boolean over =
          failure == EventFailure.POISON
              || (failure == EventFailure.REFUSED && inARow >= retry.attempts());
      return over ? STOP : pauses.nextBackOff();
    }
  }

  private BackOffExecution growing() {
    ExponentialBackOff endless =
        new ExponentialBackOff(retry.initial().toMillis(), retry.multiplier());
    endless.setMaxInterval(retry.longest().toMillis());
    return endless.start();
  }
}
