package org.dayanisma.membership.adapter.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.DisclosesNothing;

/**
 * Adds a unit or moves one. The tree holds no person, but where a unit hangs decides who reaches
 * its members.
 */
@DisclosesNothing(
    value = "the tree holds no person",
    to =
        @To(
            roles = {BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER, ADMINISTRATOR, SERVICE},
            purposes = MEMBERSHIP_ADMINISTRATION))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ChangesTheTree {}
