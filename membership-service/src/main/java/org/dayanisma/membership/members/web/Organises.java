package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.AllowedRoles;

/** Those who work with members. */
@AllowedRoles({ORGANISER, BRANCH_OFFICER, UNION_OFFICER})
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface Organises {}
