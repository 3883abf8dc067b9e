package org.dayanisma.membership.decision.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.AllowedRoles;

/**
 * Those who maintain units, offices and registers: officers in their part of the tree, and the
 * platform.
 */
@AllowedRoles({BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER, ADMINISTRATOR, SERVICE})
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface KeepsTheTree {}
