package org.dayanisma.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the {@link Asked} of a route that heeds {@code If-Match}: whoever names a version other
 * than the present one gets 412, and nothing is changed.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

  /** Whether the header has to be sent (428 without it); otherwise it is heeded if it is sent. */
  boolean required() default false;
}
