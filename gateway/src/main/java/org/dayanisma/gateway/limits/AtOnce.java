package org.dayanisma.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.gateway.edge.Address;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.overload.EventStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Bounds how much one caller has under way at the same time. A limit on requests per second does
 * not stop somebody who sends bodies byte by byte: they would take everybody else's places.
 */
final class AtOnce extends OncePerRequestFilter {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

  private final LimitsProperties limits;

  /** Callers with something under way; there are never more of them than requests. */
  private final Map<Caller, Integer> underWay = new ConcurrentHashMap<>();

  /** A caller, and whether they listen to a stream or send a request. */
  private record Caller(String name, boolean listens) {}

  AtOnce(LimitsProperties limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Actor actor = CurrentActor.find().orElse(null);
    boolean listens = EventStreams.isWantedBy(request);
    Caller caller = new Caller(actor == null ? Address.of(request) : actor.userId(), listens);
    try {
      if (underWay.merge(caller, 1, Integer::sum) <= mostFor(actor, listens)) {
        chain.doFilter(request, response);
      } else {
        Problem.TOO_MANY_AT_ONCE.write(response, RETRY_AFTER);
      }
    } finally {
      underWay.computeIfPresent(caller, (_, count) -> count == 1 ? null : count - 1);
    }
  }

  private int mostFor(@Nullable Actor actor, boolean listens) {
    if (listens) {
      return limits.streamsAtOnce();
    }
    return actor != null && actor.hasAny(Role.SERVICE) ? limits.serviceAtOnce() : limits.atOnce();
  }
}
