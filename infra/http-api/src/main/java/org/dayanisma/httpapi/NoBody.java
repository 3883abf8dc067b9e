package org.dayanisma.httpapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A command without parameters takes no body, or an empty JSON object: whoever sends fields means
 * something by them, and must be told that nothing reads them. The body is read to its end, so that
 * the bound on its size holds here as well.
 *
 * <p>Controller methods that take a body or the raw request are left alone.
 */
final class NoBody implements HandlerInterceptor {

  private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
  private final Map<Method, Boolean> readers = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (handler instanceof HandlerMethod method
        && WITH_BODY.contains(request.getMethod())
        && request.getDispatcherType() != DispatcherType.ERROR
        && !readers.computeIfAbsent(method.getMethod(), key -> readsBody(method))) {
      EmptyBody.require(request);
    }
    return true;
  }

  private static boolean readsBody(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters()).anyMatch(NoBody::readsBody);
  }

  private static boolean readsBody(MethodParameter parameter) {
    return parameter.hasParameterAnnotation(RequestBody.class)
        || HttpServletRequest.class.isAssignableFrom(parameter.getParameterType());
  }
}
