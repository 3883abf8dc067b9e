package org.dayanisma.accesscontrol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a route, or all routes of a controller, that an API client never gets, whatever its roles and
 * scopes: what somebody has to answer for in person, such as emergency access, a vote, the sealing
 * of a case, the erasure of a member. Beside the policy of the route, which it does not replace.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonsOnly {}
