package org.dayanisma.testkit;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** The routes of a running service: its own, and those that libraries bring along. */
public final class RegisteredRoutes {
  /** Answers requests that were refused already; nobody calls it directly. */
  private static final String ERRORS = "org.dayanisma.httpapi.ProblemErrorController";

  private RegisteredRoutes() {}

  /**
   * The routes, such as {@code GET /api/members/{id}}, sorted; {@code ANY} for one without a
   * method.
   *
   * @param handlers those of the context's {@code requestMappingHandlerMapping}
   */
  public static Set<String> of(Collection<HandlerMethod> handlers) {
    Set<String> routes = new TreeSet<>();
    for (HandlerMethod handler : handlers) {
      if (handler.getBeanType().getName().equals(ERRORS)) {
        continue;
      }
      RequestMapping mapping =
          AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
      String path = path(ofClass(handler.getBeanType())) + path(mapping);
      routes.add(verb(mapping) + " " + path);
    }
    return routes;
  }

  private static @Nullable RequestMapping ofClass(Class<?> controller) {
    return AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
  }

  private static String verb(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.method().length == 0 ? "ANY" : mapping.method()[0].name();
  }

  private static String path(@Nullable RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? "" : mapping.path()[0];
  }
}
