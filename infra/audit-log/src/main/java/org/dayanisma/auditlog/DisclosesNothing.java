package org.dayanisma.auditlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route, or a class of routes, whose answers tell nothing of other people. A route with
 * neither this nor {@link Discloses} fails the build; on a method it, or {@link Discloses},
 * replaces that of the class.
 *
 * <p>What tells nothing may still touch people: most deeds do. Such a route says here who does it
 * and what for, or that it concerns the caller only. A route that changes anything and says neither
 * of both, nor that it touches nobody, fails the build.
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
   * Whether everybody does it with regard to themselves only. A person needs no purpose for that;
   * no program ever does it.
   */
  boolean ownData() default false;

  /** Whether no person is touched, though the route is no plain reading. */
  boolean touchesNobody() default false;
}
