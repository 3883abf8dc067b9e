package org.dayanisma.httpapi;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Objects;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: correlation id, security headers, one form of the path and of the content
 * type, bounded body, a problem answer for whatever later filters throw, and the log line that says
 * how the request ended.
 */
final class EdgeFilter extends OncePerRequestFilter {

  private final String service;
  private final SecurityHeaders headers;
  private final ProblemResponder responder;
  private final long maximumBody;

  EdgeFilter(
      String service, SecurityHeaders headers, ProblemResponder responder, long maximumBody) {
    this.service = service;
    this.headers = headers;
    this.responder = responder;
    this.maximumBody = maximumBody;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long since = System.nanoTime();
    Tick.begin(request, since);
    String id = CorrelationId.begin(request);
    HttpServletResponse once = new OnceEach(response, headers);
    once.setHeader(CorrelationId.HEADER, id);
    headers.apply(once);
    MDC.put(CorrelationId.MDC_KEY, id);
    MDC.put(LogLine.SERVICE, service);
    try {
      PlainPath.check(request);
      PlainContentType.check(request);
      if (request.getContentLengthLong() > maximumBody) {
        throw Problems.bodyTooLarge();
      }
      chain.doFilter(new BoundedRequest(request, maximumBody), once);
    } catch (ServletException | RuntimeException thrown) {
      Throwable cause =
          thrown instanceof ServletException
              ? Objects.requireNonNullElse(thrown.getCause(), thrown)
              : thrown;
      if (!responder.write(request, once, cause)) {
        throw thrown;
      }
    } finally {
      AnsweredRequests.write(request, once.getStatus(), since);
      MDC.remove(CorrelationId.MDC_KEY);
      MDC.remove(LogLine.SERVICE);
    }
  }

  /** Sends each of our headers once, even where a proxied answer brings its own. */
  private static final class OnceEach extends HttpServletResponseWrapper {

    private final SecurityHeaders headers;

    OnceEach(HttpServletResponse response, SecurityHeaders headers) {
      super(response);
      this.headers = headers;
    }

    @Override
    public void addHeader(String name, String value) {
      if (headers.owns(name)) {
        super.setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
