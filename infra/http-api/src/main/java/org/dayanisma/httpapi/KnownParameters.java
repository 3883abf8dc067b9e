package org.dayanisma.httpapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the route does not have, or that it has once and is sent twice:
 * otherwise a filter with a typing error in its name would answer with everything.
 *
 * <p>A method that takes the raw request reads what it likes, so it is left alone; so is a handler
 * that is not a controller method.
 */
final class KnownParameters implements HandlerInterceptor {

  /**
   * From the name of a parameter to whether it may be repeated; empty for a method that is left
   * alone.
   */
  private final Map<Method, Optional<Map<String, Boolean>>> known = new ConcurrentHashMap<>();

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    String query = request.getQueryString();
    if (query != null
        && handler instanceof HandlerMethod method
        && request.getDispatcherType() != DispatcherType.ERROR) {
      known
          .computeIfAbsent(method.getMethod(), key -> parametersOf(method))
          .ifPresent(parameters -> KnownQuery.check(query, parameters));
    }
    return true;
  }

  private static Optional<Map<String, Boolean>> parametersOf(HandlerMethod method) {
    Map<String, Boolean> names = new HashMap<>();
    for (MethodParameter parameter : method.getMethodParameters()) {
      Class<?> type = parameter.getParameterType();
      if (HttpServletRequest.class.isAssignableFrom(type)) {
        return Optional.empty();
      }
      if (type == PageRequest.class) {
        names.put("limit", false);
        names.put("after", false);
      }
      RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
      if (annotation != null) {
        names.put(nameOf(parameter, annotation), isMany(type));
      }
    }
    return Optional.of(names);
  }

  private static String nameOf(MethodParameter parameter, RequestParam annotation) {
    return Stream.of(annotation.name(), annotation.value())
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElseGet(() -> parameter.getParameter().getName());
  }

  private static boolean isMany(Class<?> type) {
    return type.isArray() || Collection.class.isAssignableFrom(type);
  }
}
