package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.accesscontrol.Scope;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Keeps out whoever calls a route for a purpose that is not theirs, before anything is read; leaves
 * the others the roles that have this purpose; keeps out locked readers and resting programs,
 * before anything is looked up; and gives everybody else their {@link Disclosure}.
 *
 * <p>A lock does not keep anybody from what is their own: locks are released by those who may also
 * have an entry erased, and whoever it is about must be able to see that and to stop it. What such
 * a request tells of others after all is recorded as ever, and refused then.
 */
final class DisclosureInterceptor
    implements HandlerInterceptor, HandlerMethodArgumentResolver, Disclosures {

  private final AuditLog audit;
  private final BulkReadingBounds bounds;
  private final InstantSource time;

  DisclosureInterceptor(AuditLog audit, BulkReadingBounds bounds, InstantSource time) {
    this.audit = audit;
    this.bounds = bounds;
    this.time = time;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    Discloses route = routeOf(handler);
    if (route != null) {
      requireReader(route, request);
    }
    if (handler instanceof HandlerMethod method) {
      requireFreshSignIn(method);
      RoutePurposes.of(method)
          .ifPresent(purposes -> {
            requirePurpose(purposes, route, request);
            actInTheRolesOfThePurpose(purposes, route, request);
          });
    }
    if (route != null) {
      requireUnlocked(route, request);
    }
    return true;
  }

  /** What the route says that it discloses; null if it says nothing. */
  static @Nullable Discloses routeOf(Object handler) {
    return handler instanceof HandlerMethod method
        ? method.getMethodAnnotation(Discloses.class)
        : null;
  }

  /**
   * Everything that depends on a person comes after this, so a caller who may not read gets the
   * same answer whomever they name. It reads nothing, so it costs nothing either.
   */
  private void requireReader(Discloses route, HttpServletRequest request) {
    if (lacksScope(reader().actor(), route)) {
      throw Problems.insufficientScope();
    }
    disclosure(route, request).requireReader();
  }

  private void requireUnlocked(Discloses route, HttpServletRequest request) {
    if (disclosure(route, request).namesTheReader()) {
      return;
    }
    boolean needsTheLog = route.sometimes() || !HttpMethod.GET.matches(request.getMethod());
    Disclosure.Reader reader = reader();
    if (isLocked(reader.actor().userId(), needsTheLog)) {
      throw Disclosure.locked();
    }
    Optional<Duration> rest =
        reader.program().flatMap(program -> audit.restOf(program, needsTheLog));
    if (rest.isPresent()) {
      throw Disclosure.readingBound(rest.get());
    }
  }

  private static boolean lacksScope(Actor actor, Discloses route) {
    return !route.scope().isEmpty()
        && actor.isApiClient()
        && !actor.mayUse(new Scope(route.scope(), true));
  }

  private void requireFreshSignIn(HandlerMethod method) {
    if (method.hasMethodAnnotation(FreshSignIn.class) && !reader().freshlySignedIn()) {
      throw Problems.stepUpRequired(
          "This cannot be undone. Sign in again to go on.", bounds.freshFor());
    }
  }

  /**
   * Checks the purpose before anything is looked up: always for programs, and for people where
   * nothing is told. People who are told about others were checked as readers.
   */
  private static void requirePurpose(
      RoutePurposes purposes, @Nullable Discloses route, HttpServletRequest request) {
    Actor caller = CurrentActor.find().orElseThrow(Problems::unauthenticated);
    if (caller.isApiClient() || (route == null && !purposes.ownData())) {
      var _ = Disclosure.required(purposes, caller, false, request);
    }
  }

  /**
   * Whoever has several roles acts in those for which the route allows the purpose, and reaches
   * nothing by the others: otherwise the purpose of one would open what only another may know. What
   * concerns nobody but the caller needs no role.
   */
  private void actInTheRolesOfThePurpose(
      RoutePurposes purposes, @Nullable Discloses route, HttpServletRequest request) {
    boolean ownData = route != null && disclosure(route, request).namesTheReader();
    Actor caller = reader().actor();
    String said = request.getHeader(Disclosure.HEADER);
    if (PurposeChoice.of(purposes, caller, ownData, said)
            instanceof PurposeChoice.Allowed(Purpose purpose)
        && purpose != Purpose.OWN_DATA) {
      CurrentActor.actsOnlyAs(purposes.rolesFor(purpose));
    }
  }

  /** Asks the log itself if it has to be there whatever is found, and throws if it is not. */
  private boolean isLocked(String userId, boolean needsTheLog) {
    return needsTheLog ? audit.lockOf(userId).isPresent() : audit.isLocked(userId);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Disclosure.class;
  }

  @Override
  public Disclosure resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
    return Optional.ofNullable(servlet)
        .flatMap(here -> of(parameter, here))
        .orElseThrow(
            () -> new IllegalStateException("a Disclosure belongs to a route with @Discloses"));
  }

  @Override
  public Optional<Disclosure> of(MethodParameter parameter, HttpServletRequest request) {
    return Optional.ofNullable(parameter.getMethodAnnotation(Discloses.class))
        .map(route -> disclosure(route, request));
  }

  Disclosure disclosure(Discloses route, HttpServletRequest request) {
    return new Disclosure(audit, reader(), route, request);
  }

  private Disclosure.Reader reader() {
    return Disclosure.Reader.of(
        CurrentActor.find().orElseThrow(Problems::unauthenticated),
        CurrentActor.signedInAt(),
        time.instant(),
        bounds);
  }
}
