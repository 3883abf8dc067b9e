package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets go of a kept answer that its route does not give any more ({@link GivenAgainWhile}), so that
 * the repetition is executed.
 */
final class StandingInterceptor implements HandlerInterceptor {

  private final Function<Class<? extends ReplayPolicy>, ReplayPolicy> policies;

  StandingInterceptor(Function<Class<? extends ReplayPolicy>, ReplayPolicy> policies) {
    this.policies = policies;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    GivenAgainWhile route =
        handler instanceof HandlerMethod method
            ? method.getMethodAnnotation(GivenAgainWhile.class)
            : null;
    if (route == null) {
      return true;
    }
    ReplayPolicy policy = policies.apply(route.value());
    Optional<KeptAnswer> kept = KeptAnswer.repeatedBy(request);
    while (kept.filter(one -> !one.isGivenBy(policy, PathVariables.of(request))).isPresent()) {
      kept.orElseThrow().letGo(request);
      kept = KeptAnswer.repeatedBy(request);
    }
    return true;
  }
}
