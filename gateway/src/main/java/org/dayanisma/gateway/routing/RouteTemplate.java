package org.dayanisma.gateway.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of a route for metrics and the log: {@code /api/cases/{id}/deadlines}. Only existing
 * routes have names, all listed in {@code route-templates.txt} (a test of the whole platform
 * compares it with what the services describe). Anything else a client asks for is {@link #OTHER},
 * so that nobody can fill the registry with names and no name contains an id.
 */
final class RouteTemplate {

  static final String OTHER = "/api/**";

  private static final String LIST = "/route-templates.txt";

  private final Node root = new Node();

  RouteTemplate() {
    all().forEach(this::add);
  }

  /** The templates of all routes there are. */
  static List<String> all() {
    try (InputStream list = Objects.requireNonNull(RouteTemplate.class.getResourceAsStream(LIST))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The template of this raw path. */
  String of(String path) {
    Node at = root;
    for (int from = 1; at != null && from <= path.length(); ) {
      int end = endOfSegment(path, from);
      at = at.below(path.substring(from, end));
      from = end + 1;
    }
    return at == null || at.template == null ? OTHER : at.template;
  }

  private void add(String template) {
    Node at = root;
    for (int from = 1; from <= template.length(); ) {
      int end = endOfSegment(template, from);
      at = at.grow(template.substring(from, end));
      from = end + 1;
    }
    at.template = template;
  }

  private static int endOfSegment(String path, int from) {
    int slash = path.indexOf('/', from);
    return slash < 0 ? path.length() : slash;
  }

  /** What may follow the beginning of a path. */
  private static final class Node {

    private final Map<String, Node> words = new HashMap<>();
    private @Nullable Node id;
    private @Nullable String template;

    @Nullable Node below(String segment) {
      Node named = words.get(segment);
      return named == null ? id : named;
    }

    Node grow(String segment) {
      if (!segment.startsWith("{")) {
        return words.computeIfAbsent(segment, unknown -> new Node());
      }
      Node below = id == null ? new Node() : id;
      id = below;
      return below;
    }
  }
}
