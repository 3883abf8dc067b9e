package org.dayanisma.casework.cases.web;

import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.AllowedRoles;

/** Those who work on cases, and those to whom a case can be opened in an emergency. */
@AllowedRoles({CASEWORKER, LAWYER, LEGAL_COORDINATOR, DATA_PROTECTION_OFFICER})
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface LegalReaders {}
