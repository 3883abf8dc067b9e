package org.dayanisma.auditlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.Role;

/**
 * Marks a route that answers with what is kept about people, or that changes this or what somebody
 * can see of others. Its method takes a {@link Disclosure} and tells it about whom the answer is,
 * before it returns; an answer without that is not sent (500). Scope, purpose and lock are checked
 * before anything else, so that such a refusal does not depend on what would have been found.
 * Routes with the same readers share an annotation of their service that carries this one.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Discloses {

  /** The action, in kebab case, for example {@code read-member}. */
  String action();

  /** Which roles may read here or do this, and for which purposes. */
  To[] to();

  /**
   * Whether a person who reads only about themselves leaves no record, and is barred by no lock.
   * They have the right to read it, and a log of it would say when they were online.
   */
  boolean exceptOwnData() default false;

  /**
   * Whether only some answers tell about people, for instance refusals. These are the answers
   * before which the method has called {@code of(…)}; the others are no readings.
   */
  boolean sometimes() default false;

  /**
   * The resource for which an API client needs the scope to read, besides the scope of the route,
   * because a change is answered with what only readers are told. Empty for none.
   */
  String scope() default "";

  /**
   * Whether the record of a change that was refused names the code of the refusal, and whether one
   * that was refused because of its form is recorded as well, if what it is about exists for the
   * caller ({@link RefusedDeeds}). Only where no code tells something about a person.
   */
  boolean refusals() default false;

  /** Purposes of some roles on this route. */
  @interface To {

    Role[] roles();

    /** The purposes for which they may do it, at least one; the first is the evident one. */
    Purpose[] purposes();

    /** Whether no purpose is evident, so that the caller must say it. */
    boolean said() default false;
  }
}
