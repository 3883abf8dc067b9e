package org.dayanisma.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.edge.Problem;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One circuit breaker per service: one that does not answer is left alone for a while, and its
 * callers are told at once instead of waiting. Only silence counts as failure; whatever a service
 * answers, it is alive.
 */
final class BackendGuards {

  private static final String BREAKER_METER = "dayanisma.gateway.breaker.open";

  private final Map<Backend, CircuitBreaker> breakers = new EnumMap<>(Backend.class);
  private final Duration openFor;

  BackendGuards(GatewayProperties.Breaker settings, MeterRegistry metrics) {
    this.openFor = settings.openFor();
    CircuitBreakerRegistry registry =
        CircuitBreakerRegistry.of(
            CircuitBreakerConfig.custom()
                .slidingWindowSize(settings.window())
                .minimumNumberOfCalls(settings.minimumCalls())
                .failureRateThreshold(settings.failureRate())
                .waitDurationInOpenState(settings.openFor())
                .permittedNumberOfCallsInHalfOpenState(3)
                .recordException(BackendFailure.class::isInstance)
                .build());
    for (Backend backend : Backend.values()) {
      CircuitBreaker breaker = registry.circuitBreaker(backend.code());
      breakers.put(backend, breaker);
      metrics.gauge(
          BREAKER_METER,
          Tags.of("service", backend.code()),
          breaker,
          b -> b.getState() == CircuitBreaker.State.CLOSED ? 0 : 1);
    }
  }

  /** Forwards to the service unless its breaker is open, and answers for it when it does not. */
  ServerResponse guard(Backend backend, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return watched(backend, () -> next.handle(request));
    } catch (BackendFailure failure) {
      return answerFor(failure);
    }
  }

  /**
   * Calls the service and learns from how it went.
   *
   * @throws BackendFailure if it does not answer, or did not lately
   */
  <T> T watched(Backend backend, Callable<T> call) throws Exception {
    CircuitBreaker breaker = breakers.get(backend);
    if (breaker == null || !breaker.tryAcquirePermission()) {
      throw new BackendFailure(BackendFailure.Kind.UNREACHABLE, null);
    }
    long start = System.nanoTime();
    try {
      T answer = call.call();
      breaker.onSuccess(System.nanoTime() - start, TimeUnit.NANOSECONDS);
      return answer;
    } catch (BackendFailure failure) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure);
      throw failure;
    } catch (Exception ours) {
      breaker.releasePermission();
      throw ours;
    }
  }

  private ServerResponse answerFor(BackendFailure failure) {
    return switch (failure.kind()) {
      case UNREACHABLE -> Problem.serviceUnavailable(openFor);
      case OVERLOADED -> Problem.serviceOverloaded();
      case TOO_SLOW -> Problem.serviceTooSlow();
    };
  }
}
