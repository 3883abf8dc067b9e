package org.dayanisma.gateway.routing;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import org.dayanisma.gateway.GatewayProperties;

/**
 * The guards of one service.
 *
 * @param breaker learns from every call
 * @param ordinary places for all but streams
 * @param urgent places kept for what cannot wait
 * @param streams places for calls that stay open
 * @param repetitions how many calls may be repeated
 */
record BackendGuard(
    CircuitBreaker breaker,
    Bulkhead ordinary,
    Bulkhead urgent,
    Bulkhead streams,
    RetryBudget repetitions) {

  private static final int CALLS_WHEN_HALF_OPEN = 3;

  static BackendGuard of(String name, GatewayProperties settings) {
    int kept = settings.keptForUrgent();
    return new BackendGuard(
        breaker(name, settings.breaker()),
        places(name, settings.connectionsPerService() - kept, settings.placeTimeout()),
        places(name + "-urgent", kept, Duration.ZERO),
        places(name + "-streams", settings.streamsPerService(), Duration.ZERO),
        new RetryBudget());
  }

  private static CircuitBreaker breaker(String name, GatewayProperties.Breaker settings) {
    return CircuitBreaker.of(
        name,
        CircuitBreakerConfig.custom()
            .slidingWindowSize(settings.window())
            .minimumNumberOfCalls(settings.minimumCalls())
            .failureRateThreshold(settings.failureRate())
            .waitDurationInOpenState(settings.openFor())
            .permittedNumberOfCallsInHalfOpenState(CALLS_WHEN_HALF_OPEN)
            .recordException(BackendFailure.class::isInstance)
            .build());
  }

  private static Bulkhead places(String name, int count, Duration wait) {
    return Bulkhead.of(
        name, BulkheadConfig.custom().maxConcurrentCalls(count).maxWaitDuration(wait).build());
  }

  ServiceCall begin(CallKind kind, Duration limit, Deadlines deadlines) {
    if (!breaker.tryAcquirePermission()) {
      throw new BackendFailure(BackendFailure.Kind.UNREACHABLE, null);
    }
    return new ServiceCall(breaker, place(kind), repetitions, deadlines, limit);
  }

  private Bulkhead place(CallKind kind) {
    if (kind == CallKind.STREAM && streams.tryAcquirePermission()) {
      return streams;
    }
    if (kind == CallKind.URGENT && urgent.tryAcquirePermission()) {
      return urgent;
    }
    if (kind != CallKind.STREAM && ordinary.tryAcquirePermission()) {
      return ordinary;
    }
    breaker.releasePermission();
    throw new BackendFailure(BackendFailure.Kind.OVERLOADED, null);
  }

  /** Calls at this moment. */
  int running() {
    return taken(ordinary) + taken(urgent) + taken(streams);
  }

  private static int taken(Bulkhead places) {
    Bulkhead.Metrics metrics = places.getMetrics();
    return metrics.getMaxAllowedConcurrentCalls() - metrics.getAvailableConcurrentCalls();
  }
}
