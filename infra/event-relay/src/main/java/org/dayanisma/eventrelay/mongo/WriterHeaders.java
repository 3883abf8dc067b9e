package org.dayanisma.eventrelay.mongo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dayanisma.eventrelay.IncomingEvent;
import org.dayanisma.eventrelay.kafka.CloudEventHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The headers that an event takes from the thread that writes it: correlation, causation, trace.
 */
final class WriterHeaders {

  private static final int LONGEST_VALUE = 256;

  private WriterHeaders() {}

  static Map<String, String> current(@Nullable IncomingEvent cause) {
    Map<String, String> headers = new LinkedHashMap<>();
    put(headers, CloudEventHeaders.CORRELATION_ID, MDC.get("correlationId"));
    put(headers, CloudEventHeaders.CAUSATION_ID, MDC.get("causationId"));
    if (cause != null) {
      put(headers, CloudEventHeaders.CORRELATION_ID, cause.correlationId());
      put(headers, CloudEventHeaders.CAUSATION_ID, cause.id());
    }
    put(headers, CloudEventHeaders.TRACE_PARENT, traceParent());
    return headers;
  }

  private static @Nullable String traceParent() {
    String trace = MDC.get("traceId");
    String span = MDC.get("spanId");
    return trace == null || span == null ? null : "00-" + trace + "-" + span + "-01";
  }

  private static void put(Map<String, String> headers, String name, @Nullable String value) {
    if (value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) {
      headers.put(name, value);
    }
  }
}
