package org.dayanisma.gateway.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The refusals that only the gateway makes, in the same shape as those of the services (RFC 9457).
 * All texts are constants, so nothing from the request or from a service's failure can leak into
 * them.
 */
public enum Problem {
  NOT_FOUND(404, "not-found", "Not Found", "There is nothing here, or nothing you may see."),
  REPEATED_HEADER(
      400,
      "repeated-header",
      "Bad Request",
      "A header that has one value, such as Authorization, came more than once."),
  REQUEST_TOO_SLOW(
      408, "request-too-slow", "Request Timeout", "The body of the request took too long to come."),
  PACKED_BODY(
      415,
      "packed-body",
      "Unsupported Media Type",
      "Send the body as it is, without a Content-Encoding."),
  TOO_MANY_REQUESTS(
      429,
      "too-many-requests",
      "Too Many Requests",
      "These were too many requests in too short a time. Please wait; Retry-After says how long."),
  TOO_MANY_AT_ONCE(
      429,
      "too-many-at-once",
      "Too Many Requests",
      "You have too many requests under way at the same time. Please wait for some of their answers."),
  HEADERS_TOO_LARGE(
      431,
      "headers-too-large",
      "Request Header Fields Too Large",
      "The request has more headers, or longer ones, than are accepted here."),
  OVERLOADED(
      503,
      "overloaded",
      "Service Unavailable",
      "There is more to do at the moment than can be done. Please try again shortly."),
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

  private static final String RETRY_AFTER = "Retry-After";

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

  /** Stable reason in kebab case. */
  public String code() {
    return code;
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
      answer.header(RETRY_AFTER, seconds(retryAfter));
    }
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    return answer
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .contentLength(body.length)
        .build((request, response) -> {
          response.getOutputStream().write(body);
          response.flushBuffer();
          return null;
        });
  }

  /**
   * Answers from within a filter and sends the answer; anything the client is still sending is not
   * read.
   */
  public void write(HttpServletResponse response, @Nullable Duration retryAfter)
      throws IOException {
    response.setStatus(status);
    if (retryAfter != null) {
      response.setHeader(RETRY_AFTER, seconds(retryAfter));
    }
    byte[] body = json().getBytes(StandardCharsets.UTF_8);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** Whole seconds, rounded up. */
  private static String seconds(Duration wait) {
    return Long.toString(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
  }

  /** 503: the service does not answer. */
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
