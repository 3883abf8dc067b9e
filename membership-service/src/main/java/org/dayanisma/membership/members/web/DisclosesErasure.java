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

/** Asks for an erasure, or decides about one: somebody is to be forgotten, for their sake only. */
@Discloses(action = "", to = @To(roles = DATA_PROTECTION_OFFICER, purposes = DATA_SUBJECT_REQUEST))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesErasure {

  /** What is done, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
