package org.dayanisma.accesscontrol;

import jakarta.servlet.http.HttpServletRequest;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.Problems;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Stops what an API client may not do, whatever its roles allow. Everybody else passes. */
final class ClientBounds {

  private ClientBounds() {}

  /**
   * Refuses what is for persons only, and what the actor's scopes do not include.
   *
   * @throws ProblemException 403 {@code persons-only}, {@code insufficient-scope}
   */
  static void check(Actor actor, HttpServletRequest request, Object handler) {
    if (actor.isApiClient() && isForPersons(handler)) {
      throw Problems.forbidden("persons-only", "Only a person may do this, not a program.");
    }
    if (!include(actor, request)) {
      throw Problems.insufficientScope();
    }
  }

  /** Whether the actor needs no scopes, or its scopes include the request. */
  static boolean include(Actor actor, HttpServletRequest request) {
    return !actor.isApiClient() || Scope.of(request).filter(actor::mayUse).isPresent();
  }

  private static boolean isForPersons(Object handler) {
    return handler instanceof HandlerMethod method
        && (method.hasMethodAnnotation(PersonsOnly.class)
            || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PersonsOnly.class));
  }
}
