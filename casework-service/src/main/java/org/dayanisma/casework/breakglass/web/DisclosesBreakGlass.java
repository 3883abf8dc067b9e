package org.dayanisma.casework.breakglass.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Asks for emergency access, tells who asks, or decides about it: for legal coordinators to help in
 * law, for data protection officers to supervise.
 */
@Discloses(
    action = "",
    to = {
      @To(roles = LEGAL_COORDINATOR, purposes = LEGAL_SUPPORT),
      @To(roles = DATA_PROTECTION_OFFICER, purposes = AUDIT)
    })
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesBreakGlass {

  /** What is done, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
