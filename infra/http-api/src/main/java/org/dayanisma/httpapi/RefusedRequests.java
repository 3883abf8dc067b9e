package org.dayanisma.httpapi;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Is told of each request that a route refuses, before it is answered. Every bean of this type is
 * told; what one of them throws is answered instead.
 */
@FunctionalInterface
public interface RefusedRequests {

  /**
   * The route does not do what was asked.
   *
   * @param handler the method of the controller
   * @param problem what will be answered
   */
  void refused(HttpServletRequest request, Object handler, ProblemException problem);
}
