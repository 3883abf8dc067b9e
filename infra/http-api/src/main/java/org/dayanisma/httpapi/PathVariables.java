package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.servlet.HandlerMapping;

/** What stands in a path in the places that its route names; nothing before the route is known. */
final class PathVariables {

  private PathVariables() {}

  static Map<String, String> of(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables
        ? variables.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    variable -> String.valueOf(variable.getKey()),
                    variable -> String.valueOf(variable.getValue())))
        : Map.of();
  }
}
