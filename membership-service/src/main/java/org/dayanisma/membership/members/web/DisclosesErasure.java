package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.auditlog.Purpose.DATA_SUBJECT_REQUEST;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that asks for an erasure or decides about one, which is done for the sake of the
 * person only.
 */
@Discloses(action = "", to = @To(roles = DATA_PROTECTION_OFFICER, purposes = DATA_SUBJECT_REQUEST))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesErasure {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
