package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.CAMPAIGN;
import static org.dayanisma.auditlog.Purpose.DATA_SUBJECT_REQUEST;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that tells organisers and officers of unions, legal roles and the data protection
 * officer about people in the register.
 */
@Discloses(
    action = "",
    exceptOwnData = true,
    to = {
      @To(
          roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER},
          purposes = {MEMBERSHIP_ADMINISTRATION, CAMPAIGN, LEGAL_SUPPORT}),
      @To(
          roles = {CASEWORKER, LAWYER, LEGAL_COORDINATOR},
          purposes = LEGAL_SUPPORT),
      @To(
          roles = DATA_PROTECTION_OFFICER,
          purposes = {DATA_SUBJECT_REQUEST, AUDIT},
          said = true)
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesMembers {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
