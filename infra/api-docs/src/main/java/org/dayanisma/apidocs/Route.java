package org.dayanisma.apidocs;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dayanisma.commands.IfMatch;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * One route of the API and the controller method behind it.
 *
 * @param method {@code POST}
 * @param path with its variables, {@code /api/units/{id}}
 */
record Route(String method, String path, HandlerMethod handler) {

  private static final String API = "/api/";
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

  /** All routes under {@code /api/}, by path and method. */
  static List<Route> allOf(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .flatMap(entry ->
            entry.getKey().getPatternValues().stream()
                .filter(path -> path.startsWith(API))
                .flatMap(path ->
                    entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> new Route(method.name(), path, entry.getValue()))))
        .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
        .toList();
  }

  /** {@code POST /api/units}. */
  String name() {
    return method + " " + path;
  }

  /** Simple name of the class that has it. */
  String controller() {
    return handler.getBeanType().getSimpleName();
  }

  boolean isPost() {
    return method.equals("POST");
  }

  boolean writes() {
    return WRITES.contains(method);
  }

  Stream<MethodParameter> parameters() {
    return Arrays.stream(handler.getMethodParameters());
  }

  boolean takes(Class<?> type) {
    return parameters().anyMatch(parameter -> parameter.getParameterType() == type);
  }

  /** Whether it heeds {@code If-Match}, by the frame of commands or by itself. */
  boolean takesVersion() {
    return has(IfMatch.class)
        || parameters()
            .map(parameter -> parameter.getParameterAnnotation(RequestHeader.class))
            .anyMatch(
                header -> header != null && header.name().equalsIgnoreCase(HttpHeaders.IF_MATCH));
  }

  boolean has(Class<? extends Annotation> onParameter) {
    return parameters().anyMatch(parameter -> parameter.hasParameterAnnotation(onParameter));
  }

  /** Type of the body, if the route takes one. */
  Optional<AnnotatedType> body() {
    return parameters()
        .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
        .map(parameter -> parameter.getParameter().getAnnotatedType())
        .findFirst();
  }

  /** Type of the answer's body, empty for an answer without one. */
  Optional<AnnotatedType> answer() {
    AnnotatedType returned = handler.getMethod().getAnnotatedReturnType();
    boolean wrapped = handler.getMethod().getReturnType() == ResponseEntity.class;
    AnnotatedType body =
        wrapped && returned instanceof AnnotatedParameterizedType entity
            ? entity.getAnnotatedActualTypeArguments()[0]
            : returned;
    return body.getType() == void.class || body.getType() == Void.class
        ? Optional.empty()
        : Optional.of(body);
  }

  /** An annotation of the method, even one that another annotation carries. */
  <A extends Annotation> Optional<A> ofMethod(Class<A> type) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), type));
  }

  /** An annotation of the controller. */
  <A extends Annotation> Optional<A> ofClass(Class<A> type) {
    return Optional.ofNullable(
        AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), type));
  }
}
