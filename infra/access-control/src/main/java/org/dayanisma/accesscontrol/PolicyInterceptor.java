package org.dayanisma.accesscontrol;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.dayanisma.httpapi.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.http.server.PathContainer;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Enforces the policy of each route before its handler runs; a route without a policy is refused.
 */
final class PolicyInterceptor implements HandlerInterceptor {

  private static final List<Class<? extends Annotation>> KINDS =
      List.of(AllowedRoles.class, SignedIn.class, OpenToEveryone.class);

  private final List<PathPattern> signedInPaths;
  private final List<PathPattern> openPaths;
  private final Map<HandlerMethod, Optional<Annotation>> policies = new ConcurrentHashMap<>();

  PolicyInterceptor(AccessProperties properties) {
    this.signedInPaths = patterns(properties.signedInPaths());
    this.openPaths = patterns(properties.openPaths());
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      return true; // this is the answer to a request that was refused already
    }
    Annotation policy = handler instanceof HandlerMethod method ? policyOf(method) : null;
    switch (policy) {
      case OpenToEveryone _ -> {}
      case SignedIn _ -> signedIn(request, handler);
      case AllowedRoles allowed -> requireRole(signedIn(request, handler), allowed);
      case null, default -> byPath(request, handler);
    }
    return true;
  }

  private void byPath(HttpServletRequest request, Object handler) {
    PathContainer path =
        ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
    if (openPaths.stream().anyMatch(pattern -> pattern.matches(path))) {
      return;
    }
    signedIn(request, handler);
    if (signedInPaths.stream().noneMatch(pattern -> pattern.matches(path))) {
      throw handler instanceof ResourceHttpRequestHandler
          ? Problems.notFound()
          : Problems.forbidden();
    }
  }

  private static Actor signedIn(HttpServletRequest request, Object handler) {
    Actor actor = CurrentActor.find().orElseThrow(Problems::unauthenticated);
    ClientBounds.check(actor, request, handler);
    return actor;
  }

  private static void requireRole(Actor actor, AllowedRoles allowed) {
    if (!actor.hasAny(allowed.value())) {
      throw Problems.forbidden();
    }
  }

  private @Nullable Annotation policyOf(HandlerMethod method) {
    return policies.computeIfAbsent(method, PolicyInterceptor::find).orElse(null);
  }

  private static Optional<Annotation> find(HandlerMethod method) {
    return only(method.getMethod()).or(() -> only(method.getBeanType()));
  }

  /** The policy on this element; two policies contradict each other, so they count as none. */
  private static Optional<Annotation> only(AnnotatedElement element) {
    MergedAnnotations present =
        MergedAnnotations.from(element, MergedAnnotations.SearchStrategy.TYPE_HIERARCHY);
    List<Annotation> found =
        KINDS.stream()
            .filter(present::isPresent)
            .<Annotation>map(kind -> present.get(kind).synthesize())
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : contradiction(element, found);
  }

  private static Optional<Annotation> contradiction(
      AnnotatedElement element, List<Annotation> found) {
    if (found.size() > 1) {
      throw new IllegalStateException(
          "more than one policy on " + element + ": " + Arrays.toString(found.toArray()));
    }
    return Optional.empty();
  }

  private static List<PathPattern> patterns(List<String> paths) {
    return paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
  }
}
