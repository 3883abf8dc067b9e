package org.dayanisma.gateway.edge;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The refusals that only a gateway knows, in the same shape as those of the services (RFC 9457).
 * All texts are constants, so nothing of the request or of a service's failure can leak into them.
 */
public enum Problem {
  NOT_FOUND(404, "not-found", "Not Found", "There is nothing here, or nothing you may see."),
  SERVICE_UNAVAILABLE(
      503,
      "service-unavailable",
      "Service Unavailable",
      "The service that answers this is not available. Please try again later."),
  SERVICE_OVERLOADED(
      503,
      "service-overloaded",
      "Service Unavailable",
      "The service that answers this has too much to do. Please try again later."),
  SERVICE_TOO_SLOW(
      504,
      "service-too-slow",
      "Gateway Timeout",
      "The service did not answer in time. What was asked may have been done; repeat it with the same Idempotency-Key.");

  private final int status;
  private final String code;
  private final String title;
  private final String detail;

  Problem(int status, String code, String title, String detail) {
    this.status = status;
    this.code = code;
    this.title = title;
    this.detail = detail;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** The body, with the correlation id of the present request if there is one. */
  public String json() {
    String correlationId = MDC.get("correlationId");
    return """
    {"type":"urn:dayanisma:problem:%s","title":"%s","status":%d,"detail":"%s","code":"%s"%s}\
    """
        .formatted(
            code,
            title,
            status,
            detail,
            code,
            correlationId == null ? "" : ",\"correlationId\":\"" + correlationId + "\"");
  }

  /** This problem as an answer. */
  public ServerResponse answer() {
    return answer(null);
  }

  private ServerResponse answer(@Nullable Duration retryAfter) {
    var answer = ServerResponse.status(status);
    if (retryAfter != null) {
      answer.header("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
    }
    byte[] body = json().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .contentLength(body.length)
        .build((request, response) -> {
          response.getOutputStream().write(body);
          return null;
        });
  }

  /** 503: nobody answers there. */
  public static ServerResponse serviceUnavailable(Duration retryAfter) {
    return SERVICE_UNAVAILABLE.answer(retryAfter);
  }

  /** 503: all connections to the service are in use. */
  public static ServerResponse serviceOverloaded() {
    return SERVICE_OVERLOADED.answer(Duration.ofSeconds(1));
  }

  /** 504: the service had the request but did not answer in time. */
  public static ServerResponse serviceTooSlow() {
    return SERVICE_TOO_SLOW.answer();
  }
}
