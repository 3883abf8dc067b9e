package org.dayanisma.auditlog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.CurrentActor;
import org.dayanisma.httpapi.ProblemException;
import org.dayanisma.httpapi.RefusedRequests;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Records changes that were tried and refused because of their form, before anything was looked up.
 * Whoever may not read here was refused earlier, and leaves no record of it.
 */
record RefusalRecords(DisclosureInterceptor disclosures, ObjectProvider<RefusedDeeds> deeds)
    implements RefusedRequests {

  /** Refusals of the form of a request. */
  private static final Set<Integer> OF_FORM = Set.of(400, 413, 415, 422, 428);

  @Override
  public void refused(HttpServletRequest request, Object handler, ProblemException problem) {
    Discloses route = DisclosureInterceptor.routeOf(handler);
    if (route != null && isRecorded(route, request, problem)) {
      named(request)
          .ifPresent(named ->
              disclosures
                  .disclosure(route, request)
                  .refused(named.object(), named.subjects(), Disclosure.codeOf(problem)));
    }
  }

  private static boolean isRecorded(
      Discloses route, HttpServletRequest request, ProblemException problem) {
    return route.refusals()
        && OF_FORM.contains(problem.status())
        && !HttpMethod.GET.matches(request.getMethod())
        && !Disclosure.isDone(request);
  }

  private Optional<RefusedDeeds.Named> named(HttpServletRequest request) {
    Optional<Actor> caller = CurrentActor.find();
    RefusedDeeds known = deeds.getIfAvailable();
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return known == null || pattern == null
        ? Optional.empty()
        : caller.flatMap(actor -> known.namedBy(actor, pattern.toString(), path(request)));
  }

  private static Map<String, String> path(HttpServletRequest request) {
    Map<String, String> path = new HashMap<>();
    if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
        instanceof Map<?, ?> variables) {
      variables.forEach((name, value) -> path.put(String.valueOf(name), String.valueOf(value)));
    }
    return path;
  }
}
