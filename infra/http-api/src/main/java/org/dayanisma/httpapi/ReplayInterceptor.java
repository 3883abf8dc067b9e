package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.servlet.HandlerInterceptor;

/** Gives a repetition its kept answer, last of all interceptors; the route does not run. */
final class ReplayInterceptor implements HandlerInterceptor {

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    Optional<KeptAnswer> kept = KeptAnswer.repeatedBy(request);
    if (kept.isEmpty()) {
      return true;
    }
    kept.get().giveTo(response);
    return false;
  }
}
