package org.dayanisma.httpapi;

import org.springframework.core.Ordered;

/**
 * The order in which requests are checked before their route runs. The libraries and services give
 * these numbers to their interceptors; a test of audit-log checks the whole chain.
 */
public final class InterceptorOrder {

  /** Decides who may call the route at all. */
  public static final int POLICY = 0;

  /** Whether the caller may be told of people at all. */
  public static final int DISCLOSURE = 100;

  /** Whether there is still, for the caller, what a kept answer tells of. */
  public static final int STANDING = 200;

  /** The record of what is told again. */
  public static final int TOLD_AGAIN = 300;

  /** Whether the request has the shape of the route's. */
  public static final int SHAPE = Ordered.LOWEST_PRECEDENCE - 1;

  /** Gives a kept answer in place of the route, only after all others have let the request pass. */
  public static final int KEPT_ANSWER = Ordered.LOWEST_PRECEDENCE;

  private InterceptorOrder() {}
}
