package org.dayanisma.gateway.limits;

import java.util.List;

/** The routes that take no token: {@code dayanisma.access.open-paths}, and our own pages. */
record OpenRoutes(List<String> exact, List<String> trees) {

  private static final String BELOW = "/**";

  static OpenRoutes of(List<String> patterns) {
    return new OpenRoutes(
        patterns.stream().filter(pattern -> !pattern.endsWith(BELOW)).toList(),
        patterns.stream()
            .filter(pattern -> pattern.endsWith(BELOW))
            .map(pattern -> pattern.substring(0, pattern.length() - BELOW.length() + 1))
            .toList());
  }

  boolean include(String path) {
    return !path.startsWith("/api/")
        || exact.contains(path)
        || trees.stream().anyMatch(path::startsWith);
  }
}
