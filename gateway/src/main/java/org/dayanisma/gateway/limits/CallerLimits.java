package org.dayanisma.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.gateway.edge.Address;
import org.dayanisma.gateway.edge.Problem;
import org.dayanisma.gateway.limits.CallerBuckets.Taken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Counts each request against its caller: the subject of a valid token, or the address. Every
 * answer says what is left ({@code RateLimit}, {@code RateLimit-Policy}), but only of the caller's
 * own bucket.
 */
final class CallerLimits extends OncePerRequestFilter {

  /** Set on requests that came this far: their token, if they have one, is valid. */
  static final String SIGNED_IN_OR_OPEN = CallerLimits.class.getName();

  private static final Pattern BREAK_GLASS = Pattern.compile("/api/cases/[^/]+/break-glass");

  private static final String HEALTH = "/health";

  private final OpenRoutes openRoutes;
  private final CallerBuckets callers;
  private final CallerBuckets services;
  private final CallerBuckets open;
  private final CallerBuckets health;
  private final CallerBuckets breakGlass;

  CallerLimits(OpenRoutes openRoutes, LimitsProperties limits, Buckets buckets) {
    this.openRoutes = openRoutes;
    this.callers = buckets.of("caller", limits.caller());
    this.services = buckets.of("service", limits.service());
    this.open = buckets.of("open", limits.open());
    this.health = buckets.of("health", limits.health());
    this.breakGlass = buckets.of("break-glass", limits.breakGlass());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    request.setAttribute(SIGNED_IN_OR_OPEN, true);
    Actor actor = CurrentActor.find().orElse(null);
    String caller = actor == null ? Address.of(request) : actor.userId();
    Taken ordinary = bucketsFor(request, actor).take(caller);
    Taken emergency =
        ordinary.granted() && actor != null && asksForEmergencyAccess(request)
            ? breakGlass.take(caller)
            : null;
    say(response, ordinary, emergency);
    Taken decisive = Taken.stricter(ordinary, emergency);
    if (decisive.granted()) {
      chain.doFilter(request, response);
    } else {
      Problem.TOO_MANY_REQUESTS.write(response, decisive.pause());
    }
  }

  private CallerBuckets bucketsFor(HttpServletRequest request, @Nullable Actor actor) {
    if (request.getRequestURI().equals(HEALTH)) {
      return health;
    }
    if (actor == null || openRoutes.include(request.getRequestURI())) {
      return open;
    }
    return actor.hasAny(Role.SERVICE) ? services : callers;
  }

  private static boolean asksForEmergencyAccess(HttpServletRequest request) {
    return request.getMethod().equals("POST")
        && BREAK_GLASS.matcher(request.getRequestURI()).matches();
  }

  private static void say(HttpServletResponse response, Taken ordinary, @Nullable Taken emergency) {
    response.setHeader(
        "RateLimit-Policy",
        emergency == null ? ordinary.policy() : ordinary.policy() + ", " + emergency.policy());
    response.setHeader(
        "RateLimit",
        emergency == null ? ordinary.state() : ordinary.state() + ", " + emergency.state());
  }
}
