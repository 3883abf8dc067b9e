package org.dayanisma.auditlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route, or a class of routes, whose answers tell nothing of other people. A route with
 * neither this nor {@link Discloses} fails the build; on a method {@link Discloses} replaces that
 * of the class.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface DisclosesNothing {

  /** Why that is so, in a few words for the reviewer. */
  String value();
}
