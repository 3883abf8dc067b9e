package org.dayanisma.gateway.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cuts the client's connection when an answer stopped half-way. The dispatcher would end such an
 * answer in good order, and a client that reads a chunked answer could not tell it from a complete
 * one.
 */
@Component
public class BrokenAnswers extends OncePerRequestFilter {

  private static final String BROKEN = BrokenAnswers.class.getName();

  /** Notes that the answer to this request is incomplete although part of it has been sent. */
  public static void mark(ServletRequest request) {
    request.setAttribute(BROKEN, true);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(request, response);
    if (request.getAttribute(BROKEN) != null) {
      throw new IOException("The service broke off its answer");
    }
  }
}
