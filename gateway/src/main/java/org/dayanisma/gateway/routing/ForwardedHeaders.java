package org.dayanisma.gateway.routing;

import java.util.Locale;
import java.util.Set;

/**
 * Which headers cross the gateway. For requests there is a list of what is let through: whatever a
 * client invents to pose as a proxy or as somebody else ({@code X-User-*}, {@code Forwarded},
 * {@code X-Forwarded-*}) ends here, and naming a header in {@code Connection} neither smuggles it
 * through nor drops a listed one. For answers there is a list of what is held back.
 */
final class ForwardedHeaders {

  private static final Set<String> FROM_CLIENT =
      Set.of(
          "accept",
          "accept-language",
          "authorization",
          "content-language",
          "content-type",
          "content-disposition",
          "idempotency-key",
          "if-match",
          "if-modified-since",
          "if-none-match",
          "last-event-id",
          "prefer",
          "range",
          "traceparent",
          "tracestate",
          "x-purpose");

  /** Hop-by-hop, the server's own, and those the gateway itself sets on every answer. */
  private static final Set<String> HELD_BACK_FROM_ANSWER =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "server",
          "date",
          "x-powered-by",
          "set-cookie",
          "x-correlation-id",
          "content-security-policy",
          "permissions-policy",
          "referrer-policy",
          "strict-transport-security",
          "cross-origin-opener-policy",
          "cross-origin-resource-policy",
          "x-content-type-options",
          "x-frame-options",
          "x-xss-protection",
          "access-control-allow-origin",
          "access-control-allow-credentials");

  private ForwardedHeaders() {}

  static boolean passesToService(String name) {
    return FROM_CLIENT.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean passesToClient(String name) {
    return !HELD_BACK_FROM_ANSWER.contains(name.toLowerCase(Locale.ROOT));
  }
}
