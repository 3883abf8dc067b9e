package org.dayanisma.membership.decision.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that changes who can see whom, or what they take it for: it gives somebody an
 * office or ends it, or changes the tree. This is recorded before it is tried, and afterwards with
 * what came of it.
 */
@Discloses(
    action = "",
    to =
        @To(
            roles = {BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER, ADMINISTRATOR, SERVICE},
            purposes = MEMBERSHIP_ADMINISTRATION))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ChangesSight {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();

  /** The resource for which a program also needs the scope to read; see {@link Discloses}. */
  @AliasFor(annotation = Discloses.class, attribute = "scope")
  String scope() default "";
}
