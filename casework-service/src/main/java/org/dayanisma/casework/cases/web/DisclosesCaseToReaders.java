package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.DATA_SUBJECT_REQUEST;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that tells the legal roles about a case, and the data protection officer to whom it
 * was opened.
 */
@Discloses(
    action = "",
    to = {
      @To(
          roles = {CASEWORKER, LAWYER, LEGAL_COORDINATOR},
          purposes = LEGAL_SUPPORT),
      @To(
          roles = DATA_PROTECTION_OFFICER,
          purposes = {AUDIT, DATA_SUBJECT_REQUEST})
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesCaseToReaders {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
