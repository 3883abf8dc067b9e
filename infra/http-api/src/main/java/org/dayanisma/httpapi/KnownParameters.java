package org.dayanisma.httpapi;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses a query parameter that the route does not have, or has once and gets twice: a filter with
 * a typing error in its name would otherwise answer with everything.
 *
 * <p>A method that takes the raw request reads what it likes, so it is left alone; so is whatever
 * is no controller method.
 */
final class KnownParameters implements HandlerInterceptor {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,40}");

  /** Name of a parameter to whether it may be repeated; empty for a method that is left alone. */
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
          .ifPresent(parameters -> check(query, parameters));
    }
    return true;
  }

  private static void check(String query, Map<String, Boolean> parameters) {
    Set<String> seen = new HashSet<>();
    for (String pair : query.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      String name = nameIn(pair);
      Boolean repeatable = parameters.get(name);
      if (repeatable == null) {
        throw unknown(name);
      }
      if (!seen.add(name) && !repeatable) {
        throw Problems.badRequest(
            "/" + name, "invalid-parameter", "This parameter can be given once.");
      }
    }
  }

  private static String nameIn(String pair) {
    int end = pair.indexOf('=');
    try {
      return URLDecoder.decode(end < 0 ? pair : pair.substring(0, end), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw Problems.badRequest("invalid-parameter", "The query is not well-formed.");
    }
  }

  /** Repeats the caller's own word only where it looks like a name: an answer is no echo. */
  private static ProblemException unknown(String name) {
    String detail = "This route has no such parameter.";
    return NAME.matcher(name).matches()
        ? Problems.badRequest("/" + name, "unknown-parameter", detail)
        : Problems.badRequest("unknown-parameter", detail);
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
