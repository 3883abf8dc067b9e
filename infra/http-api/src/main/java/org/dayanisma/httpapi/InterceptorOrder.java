package org.dayanisma.httpapi;

import org.springframework.core.Ordered;

/**
 * In which order requests are looked at before their route runs. The libraries and services give
 * these to their interceptors; a test of audit-log holds the whole row against it.
 */
public final class InterceptorOrder {

  /** Who may call the route at all. */
  public static final int POLICY = 0;

  /** Whether the caller may be told of people at all. */
  public static final int DISCLOSURE = 100;

  /** Whether there is still, for the caller, what a kept answer tells of. */
  public static final int STANDING = 200;

  /** The record of what is told again. */
  public static final int TOLD_AGAIN = 300;

  /** Whether the request has the shape of the route's. */
  public static final int SHAPE = Ordered.LOWEST_PRECEDENCE - 1;

  /** Gives a kept answer in the route's place: only after everybody else has let it pass. */
  public static final int KEPT_ANSWER = Ordered.LOWEST_PRECEDENCE;

  private InterceptorOrder() {}
}
