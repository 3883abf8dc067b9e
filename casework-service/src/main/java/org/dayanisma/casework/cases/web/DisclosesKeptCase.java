package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.auditlog.Purpose.AUDIT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.casework.cases.web.CaseReplays.CaseIsKept;
import org.dayanisma.httpapi.GivenAgainWhile;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that tells the keeper of last resort that there is a case, whose it is, and how
 * soon it is due.
 */
@Discloses(
    action = "",
    refusals = true,
    to = @To(roles = DATA_PROTECTION_OFFICER, purposes = AUDIT))
@GivenAgainWhile(CaseIsKept.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesKeptCase {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
