package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Headers of every answer. A controller may set a stricter or other value of its own. */
final class SecurityHeaders {

  static final String DEFAULT_CONTENT_POLICY = "default-src 'none'; frame-ancestors 'none'";

  private final Map<String, String> headers = new LinkedHashMap<>();

  SecurityHeaders(String contentPolicy) {
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Cache-Control", "no-store");
    headers.put("Content-Security-Policy", contentPolicy);
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }

  void apply(HttpServletResponse response) {
    headers.forEach(response::setHeader);
  }

  boolean owns(String header) {
    return header.equalsIgnoreCase(CorrelationId.HEADER)
        || headers.keySet().stream().anyMatch(header::equalsIgnoreCase);
  }
}
