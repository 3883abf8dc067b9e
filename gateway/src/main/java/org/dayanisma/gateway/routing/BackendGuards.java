package org.dayanisma.gateway.routing;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.dayanisma.gateway.GatewayProperties;
import org.dayanisma.gateway.edge.BrokenAnswers;
import org.dayanisma.gateway.edge.Problem;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Keeps one service's trouble from becoming everybody's. A service that does not answer is not
 * called for a while, and its callers are told at once instead of waiting; a slow one has only a
 * bounded number of calls at a time; no call takes longer than its limit. Only silence counts as
 * failure: a service that answers anything is alive.
 */
final class BackendGuards {

  private static final String BREAKER_METER = "dayanisma.gateway.breaker.open";
  private static final String CALLS_METER = "dayanisma.gateway.calls";

  private final Map<Backend, BackendGuard> guards = new EnumMap<>(Backend.class);
  private final Deadlines deadlines;
  private final Duration openFor;
  private final Duration exchangeLimit;
  private final Duration streamLimit;

  BackendGuards(GatewayProperties settings, Deadlines deadlines, MeterRegistry metrics) {
    this.deadlines = deadlines;
    this.openFor = settings.breaker().openFor();
    this.exchangeLimit = settings.exchangeTimeout();
    this.streamLimit = settings.streamDuration();
    for (Backend backend : Backend.values()) {
      BackendGuard guard = BackendGuard.of(backend.code(), settings);
      guards.put(backend, guard);
      Tags service = Tags.of("service", backend.code());
      metrics.gauge(
          BREAKER_METER,
          service,
          guard.breaker(),
          b -> b.getState() == CircuitBreaker.State.CLOSED ? 0 : 1);
      metrics.gauge(CALLS_METER, service, guard, BackendGuard::running);
    }
  }

  /** Forwards to the service unless its guards forbid it, and answers for it when it does not. */
  ServerResponse guard(Backend backend, ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    HttpServletRequest incoming = request.servletRequest();
    ServiceCall call;
    try {
      CallKind kind = CallKind.of(incoming);
      call = begin(backend, kind, kind == CallKind.STREAM ? streamLimit : exchangeLimit);
    } catch (BackendFailure refused) {
      return refused.answer(openFor);
    }
    call.attachTo(incoming);
    try {
      return next.handle(request); // a streamed answer, which ends the call when it is written
    } catch (BackendFailure failure) {
      call.failed(failure);
      return failure.answer(openFor);
    } catch (SlowClient slow) {
      call.abandoned();
      BrokenAnswers.mark(incoming);
      return Problem.REQUEST_TOO_SLOW.answer();
    } catch (Exception | Error ours) {
      call.abandoned();
      throw ours;
    }
  }

  /**
   * Permission to call the service.
   *
   * @param limit how long the call may take, answer included
   * @throws BackendFailure if the service has not been answering, or has too many calls already
   */
  ServiceCall begin(Backend backend, CallKind kind, Duration limit) {
    return Objects.requireNonNull(guards.get(backend)).begin(kind, limit, deadlines);
  }
}
