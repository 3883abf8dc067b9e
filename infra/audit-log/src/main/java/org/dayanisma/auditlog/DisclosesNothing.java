package org.dayanisma.auditlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route, or a class of routes, whose answers tell nothing about other people. A route with
 * neither this nor {@link Discloses} fails the build; on a method, either of them replaces the one
 * on the class.
 *
 * <p>A route that tells nothing may still touch people, as most deeds do. Such a route says here
 * who does it and for which purpose, or that it concerns the caller only. A route that changes
 * anything fails the build if it says neither of these, nor that it touches nobody.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DisclosesNothing {

  /** Why that is so, in a few words for the reviewer. */
  String value();

  /** Which roles may do it, and for which purposes; the same as in {@link Discloses}. */
  Discloses.To[] to() default {};

  /**
   * Whether everybody does it for themselves only. A person needs no purpose for that; no program
   * ever does it.
   */
  boolean ownData() default false;

  /** Whether no person is touched, although the route is not a plain reading. */
  boolean touchesNobody() default false;
}
