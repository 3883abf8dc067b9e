package org.dayanisma.auditlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route whose deed cannot be undone: the caller must have just proved who they are, within
 * {@code dayanisma.audit.bounds.fresh-for}; a token of an older sign-in is refused with 403 {@code
 * step-up-required} before anything is looked up. A laptop left open overnight is not enough.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshSignIn {}
