package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
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
 * Marks a route for those who decide about applicants: one that shows them, or one that decides. A
 * refusal tells in which standing they are.
 */
@Discloses(
    action = "",
    scope = "members",
    to =
        @To(
            roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER},
            purposes = MEMBERSHIP_ADMINISTRATION))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DecidesApplication {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
