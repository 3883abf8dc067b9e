package org.dayanisma.accesscontrol;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Route policy: the actor must hold at least one of the roles. The handler of the use case decides
 * where (in which units, on which cases). On a method it replaces the policy of the class; a route
 * without any policy is refused. Routes with the same roles share an annotation of their service
 * that carries this one.
 */
@Documented
@RoutePolicy
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedRoles {
  /** Roles, at least one; any of them suffices. */
  Role[] value();
}
