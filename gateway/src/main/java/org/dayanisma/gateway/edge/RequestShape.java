package org.dayanisma.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Enumeration;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Checks the shape of requests: bounds on the head, one value where there can be only one, and no
 * packed bodies. A few kilobytes that unpack to gigabytes do no harm, because nothing here unpacks.
 */
final class RequestShape extends OncePerRequestFilter {

  /** What a header line costs in addition to its text: {@code ": "} and the line end. */
  private static final int LINE = 4;

  /**
   * Headers of which two values would let the gateway decide by one and the service by the other.
   */
  private static final List<String> ONE_VALUE =
      List.of("Authorization", "Idempotency-Key", "X-Purpose", "Content-Type");

  private final int mostHeaders;
  private final int mostHeaderBytes;

  RequestShape(int mostHeaders, int mostHeaderBytes) {
    this.mostHeaders = mostHeaders;
    this.mostHeaderBytes = mostHeaderBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!headIsBounded(request)) {
      Problem.HEADERS_TOO_LARGE.write(response, null);
    } else if (ONE_VALUE.stream().anyMatch(name -> isRepeated(request, name))) {
      Problem.REPEATED_HEADER.write(response, null);
    } else if (isPacked(request)) {
      response.setHeader(HttpHeaders.ACCEPT_ENCODING, "identity");
      Problem.PACKED_BODY.write(response, null);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean headIsBounded(HttpServletRequest request) {
    int headers = 0;
    int bytes = request.getRequestURI().length();
    for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
      String name = names.nextElement();
      for (Enumeration<String> all = request.getHeaders(name); all.hasMoreElements(); ) {
        headers++;
        bytes += name.length() + all.nextElement().length() + LINE;
      }
    }
    return headers <= mostHeaders && bytes <= mostHeaderBytes;
  }

  private static boolean isRepeated(HttpServletRequest request, String name) {
    Enumeration<String> values = request.getHeaders(name);
    if (!values.hasMoreElements()) {
      return false;
    }
    values.nextElement();
    return values.hasMoreElements();
  }

  private static boolean isPacked(HttpServletRequest request) {
    for (Enumeration<String> all = request.getHeaders(HttpHeaders.CONTENT_ENCODING);
        all.hasMoreElements(); ) {
      if (!all.nextElement().strip().equalsIgnoreCase("identity")) {
        return true;
      }
    }
    return false;
  }

  /** Half of what the container accepts, so that the refusal is ours and says why. */
  @Configuration(proxyBeanMethods = false)
  static class AtTheDoor {

    private static final int HEADERS = 64;
    private static final int HEADER_BYTES = 16 * 1024;

    @Bean
    FilterRegistrationBean<RequestShape> requestShape() {
      return FilterOrder.REQUEST_SHAPE.of(new RequestShape(HEADERS, HEADER_BYTES));
    }
  }
}
