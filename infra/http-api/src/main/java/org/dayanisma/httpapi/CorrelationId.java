package org.dayanisma.httpapi;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One id per request, the caller's if it is a UUID or 32 hexadecimal digits, so that log lines of
 * several services can be joined. Any other text from a caller would stand in every log, and it
 * might be somebody's name or number.
 */
final class CorrelationId {

  static final String HEADER = "X-Correlation-Id";
  static final String MDC_KEY = "correlationId";
  private static final String ATTRIBUTE = CorrelationId.class.getName();
  private static final Pattern WELL_FORMED =
      Pattern.compile(
          "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}|[0-9a-fA-F]{32}");

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
