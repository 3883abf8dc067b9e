package org.dayanisma.accesscontrol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Route policy: anybody with a valid token. On a method it replaces the policy of the class; a
 * route without any policy is refused.
 */
@Documented
@RoutePolicy
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface SignedIn {}
