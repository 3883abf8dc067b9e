package org.dayanisma.accesscontrol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a route, or all routes of a controller, that an API client may never call, whatever its
 * roles and scopes: acts for which somebody has to answer in person, such as emergency access, a
 * vote, the sealing of a case, the erasure of a member. It stands beside the policy of the route
 * and does not replace it.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonsOnly {}
