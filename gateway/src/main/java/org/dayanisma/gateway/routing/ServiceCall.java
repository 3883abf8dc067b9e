package org.dayanisma.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The permission to call a service, from the decision to the last byte of the answer. It holds a
 * place in the service's bulkhead, tells the breaker once how the service did, and is cut when its
 * time is over. It ends exactly once; later calls change nothing.
 */
final class ServiceCall {

  private static final String ATTRIBUTE = ServiceCall.class.getName();

  private final CircuitBreaker breaker;
  private final Bulkhead place;
  private final RetryBudget repetitions;
  private final Deadlines deadlines;
  private final long begunAt = System.nanoTime();
  private final long limitNanos;
  private final AtomicBoolean judged = new AtomicBoolean();
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile boolean overdue;
  private volatile @Nullable OutgoingRequest request;

  /** Begins the call; the permission of the breaker and the place have been acquired. */
  ServiceCall(
      CircuitBreaker breaker,
      Bulkhead place,
      RetryBudget repetitions,
      Deadlines deadlines,
      Duration limit) {
    this.breaker = breaker;
    this.place = place;
    this.repetitions = repetitions;
    this.deadlines = deadlines;
    this.limitNanos = limit.toNanos();
    repetitions.called();
    deadlines.watch(this);
  }

  void attachTo(ServletRequest incoming) {
    incoming.setAttribute(ATTRIBUTE, this);
  }

  static ServiceCall of(ServletRequest incoming) {
    return Objects.requireNonNull((ServiceCall) incoming.getAttribute(ATTRIBUTE));
  }

  /**
   * Notes that this request is about to be sent.
   *
   * @throws SlowClient if the client used up all the time
   * @throws BackendFailure if the service used it up, the first time the request was sent
   */
  void sending(OutgoingRequest next) {
    boolean first = request == null;
    request = next;
    if (overdue) {
      throw first ? new SlowClient() : new BackendFailure(BackendFailure.Kind.TOO_SLOW, null);
    }
  }

  boolean isOverdue() {
    return overdue;
  }

  /** Whether it may be sent a second time. */
  boolean mayRepeat() {
    return !overdue && repetitions.spend();
  }

  void cutIfOverdue(long nowNanos) {
    if (!overdue && nowNanos - begunAt > limitNanos) {
      overdue = true;
      OutgoingRequest sent = request;
      if (sent != null) {
        sent.cut(
            sent.isBodyOnItsWay()
                ? new SlowClient()
                : new BackendFailure(BackendFailure.Kind.TOO_SLOW, null));
      }
      end(); // the service no longer works on it, even if the client still reads
    }
  }

  /** The service has answered and keeps talking; its place stays taken until {@link #succeeded}. */
  void alive() {
    if (judged.compareAndSet(false, true)) {
      breaker.onSuccess(System.nanoTime() - begunAt, TimeUnit.NANOSECONDS);
    }
  }

  /** The whole answer has come. */
  void succeeded() {
    alive();
    end();
  }

  /** The service did not answer. */
  void failed(BackendFailure failure) {
    if (judged.compareAndSet(false, true)) {
      if (failure.kind() == BackendFailure.Kind.OVERLOADED) {
        breaker.releasePermission();
      } else {
        breaker.onError(System.nanoTime() - begunAt, TimeUnit.NANOSECONDS, failure);
      }
    }
    end();
  }

  /**
   * The answer broke off half-way. If the time was over, and more of it was spent waiting for the
   * client than for the service, the service is not to blame.
   */
  void brokeOff(long waitedForServiceNanos) {
    if (overdue && waitedForServiceNanos < limitNanos / 2) {
      abandoned();
    } else {
      failed(
          new BackendFailure(
              overdue ? BackendFailure.Kind.TOO_SLOW : BackendFailure.Kind.UNREACHABLE, null));
    }
  }

  /** Why an answer stopped before its first piece. */
  BackendFailure.Kind kindOfSilence(IOException broken) {
    return overdue ? BackendFailure.Kind.TOO_SLOW : StreamedExchange.kindOf(broken);
  }

  /** The call ended for reasons that do not lie with the service. */
  void abandoned() {
    if (judged.compareAndSet(false, true)) {
      breaker.releasePermission();
    }
    end();
  }

  private void end() {
    if (ended.compareAndSet(false, true)) {
      deadlines.forget(this);
      place.releasePermission();
    }
  }
}
