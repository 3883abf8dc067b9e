package org.dayanisma.gateway.routing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The name of a route for metrics: {@code /api/cases/{id}/deadlines}. Only words that routes are
 * made of survive; all else is an id and never becomes a label. What a client strings together from
 * such words is bounded in number as well.
 */
final class RouteTemplate {

  static final String OTHER = "/api/**";

  private static final int MOST_TEMPLATES = 300;
  private static final int MOST_SEGMENTS = 6;
  private static final String ID = "{id}";

  private static final Set<String> WORDS =
      Set.of(
          "acceptance",
          "active",
          "admission",
          "announcements",
          "approval",
          "assignments",
          "ballots",
          "break-glass",
          "break-glass-requests",
          "calendar.ics",
          "campaigns",
          "cases",
          "children",
          "closure",
          "completion",
          "counts",
          "deadline-calculations",
          "deadlines",
          "declination",
          "deliveries",
          "dialogue-meetings",
          "documents",
          "dues-lists",
          "ending",
          "erasure",
          "export",
          "grants",
          "hearings",
          "inbox",
          "launch",
          "lines",
          "mandates",
          "mass-events",
          "me",
          "member-imports",
          "member-registrations",
          "members",
          "membership",
          "membership-applications",
          "move",
          "notification-preferences",
          "official-counts",
          "organs",
          "participations",
          "programmes",
          "progress",
          "public",
          "ratifications",
          "read",
          "refusal",
          "remedies",
          "removal",
          "resignation",
          "sealing",
          "search",
          "segments",
          "service-status",
          "statistics",
          "status",
          "steps",
          "stream",
          "support-requests",
          "team",
          "templates",
          "timeline",
          "transfer",
          "units",
          "unread",
          "unsealing",
          "unsubscribe",
          "violations",
          "votes",
          "webhook-endpoints",
          "withdrawal");

  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /** The template of this raw path. */
  String of(String path) {
    StringBuilder template = new StringBuilder(path.length());
    int segments = 0;
    for (int from = 1; from <= path.length(); segments++) {
      if (segments == MOST_SEGMENTS) {
        return OTHER;
      }
      int slash = path.indexOf('/', from);
      int end = slash < 0 ? path.length() : slash;
      String word = path.substring(from, end);
      boolean first = segments == 0;
      template.append('/').append(first || WORDS.contains(word) ? word : ID);
      from = end + 1;
    }
    String found = template.toString();
    if (!known.contains(found)) {
      if (known.size() >= MOST_TEMPLATES) {
        return OTHER;
      }
      known.add(found);
    }
    return found;
  }
}
