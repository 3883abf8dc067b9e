package org.dayanisma.commands;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On the {@link Asked} of a route that heeds {@code If-Match}: whoever names another version than
 * the present one hears 412, and has changed nothing.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface IfMatch {

  /** Whether the header has to be sent (428 without); otherwise it is heeded where it is sent. */
  boolean required() default false;
}
