package org.dayanisma.eventrelay;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks code that reads documents from the store itself, without checking their stamp. All other
 * code reads through {@link AggregateCollection} or {@link StampedDocuments}; a rule of the
 * test-kit makes sure of it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface ReadsUnstamped {

  /** Why nothing about access is decided by what is read here. */
  String value();
}
