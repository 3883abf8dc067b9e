package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route by which service records are kept. A refusal depends on the record, so it is a
 * reading.
 */
@AllowedRoles({ORGANISER, BRANCH_OFFICER, UNION_OFFICER, CASEWORKER, LEGAL_COORDINATOR})
@Discloses(
    action = "",
    scope = "members",
    to = {
      @To(
          roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER},
          purposes = {MEMBERSHIP_ADMINISTRATION, LEGAL_SUPPORT}),
      @To(
          roles = {CASEWORKER, LEGAL_COORDINATOR},
          purposes = LEGAL_SUPPORT)
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ReportsServiceStatus {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
