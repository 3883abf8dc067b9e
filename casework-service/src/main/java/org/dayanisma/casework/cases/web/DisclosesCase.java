package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.casework.cases.web.CaseReplays.CaseIsKnown;
import org.dayanisma.httpapi.GivenAgainWhile;
import org.springframework.core.annotation.AliasFor;

/**
 * Marks a route that tells the legal roles about cases, be it through the answer to a change, for
 * one purpose: legal support. A kept answer is given again while the caller may know of the case in
 * the path.
 */
@Discloses(
    action = "",
    scope = "cases",
    refusals = true,
    to =
        @To(
            roles = {CASEWORKER, LAWYER, LEGAL_COORDINATOR},
            purposes = LEGAL_SUPPORT))
@GivenAgainWhile(CaseIsKnown.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DisclosesCase {

  /** The action, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
