package org.dayanisma.gateway.routing;

import static org.dayanisma.gateway.routing.Backend.CAMPAIGN;
import static org.dayanisma.gateway.routing.Backend.CASEWORK;
import static org.dayanisma.gateway.routing.Backend.MEMBERSHIP;
import static org.dayanisma.gateway.routing.Backend.NOTIFICATION;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which service answers which resource. A path is routed by the first two names after {@code
 * /api/}; a resource is routed with everything below it unless it is listed as exact.
 */
public final class RouteTable {

  private static final String ROOT = "/api/";

  private final Map<String, Backend> trees = new HashMap<>();
  private final Map<String, Backend> exact = new HashMap<>();

  public RouteTable() {
    tree(MEMBERSHIP, "units", "membership-applications", "members", "mandates");
    exact(MEMBERSHIP, "me", "me/office-holders", "member-registrations", "erasure-requests");
    tree(CASEWORK, "cases", "deadlines", "break-glass-requests");
    exact(CASEWORK, "deadline-calculations", "deadline-rules", "me/cases");
    tree(NOTIFICATION, "me/inbox");
    exact(NOTIFICATION, "me/notification-preferences");
    tree(CAMPAIGN, "campaigns");
  }

  /** The service that answers this raw path, if any does. */
  public Optional<Backend> backendFor(String path) {
    if (!path.startsWith(ROOT)) {
      return Optional.empty();
    }
    String resource = path.substring(ROOT.length());
    Backend backend = exact.get(resource);
    if (backend == null) {
      int first = endOfName(resource, 0);
      backend = trees.get(resource.substring(0, first));
      if (backend == null && first < resource.length()) {
        backend = trees.get(resource.substring(0, endOfName(resource, first + 1)));
      }
    }
    return Optional.ofNullable(backend);
  }

  /** Resources that are routed with everything below them. */
  Set<String> withAllBelow() {
    return Set.copyOf(trees.keySet());
  }

  /** Resources that are routed without anything below them. */
  Set<String> exactly() {
    return Set.copyOf(exact.keySet());
  }

  private static int endOfName(String resource, int from) {
    int slash = resource.indexOf('/', from);
    return slash < 0 ? resource.length() : slash;
  }

  private void tree(Backend backend, String... resources) {
    for (String resource : resources) {
      trees.put(resource, backend);
    }
  }

  private void exact(Backend backend, String... resources) {
    for (String resource : resources) {
      exact.put(resource, backend);
    }
  }
}
