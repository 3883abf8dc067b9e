package org.dayanisma.httpapi;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One id per request, the caller's if it is well-formed, so that log lines of several services can
 * be joined.
 */
final class CorrelationId {

  static final String HEADER = "X-Correlation-Id";
  static final String MDC_KEY = "correlationId";
  private static final String ATTRIBUTE = CorrelationId.class.getName();
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9-]{8,64}");

  private CorrelationId() {}

  static String begin(HttpServletRequest request) {
    String sent = request.getHeader(HEADER);
    String id =
        sent != null && WELL_FORMED.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  static @Nullable String of(ServletRequest request) {
    return (String) request.getAttribute(ATTRIBUTE);
  }
}
