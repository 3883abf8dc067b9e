package org.dayanisma.httpapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route whose answers tell of a thing that can cease to exist for the caller within the day
 * for which they are kept. Routes of the same thing share an annotation of their service that
 * carries this one; one on the method itself comes before it. A route without it gives its kept
 * answers to whoever may call it and be told.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface GivenAgainWhile {

  /** A bean of the service. */
  Class<? extends ReplayPolicy> value();
}
