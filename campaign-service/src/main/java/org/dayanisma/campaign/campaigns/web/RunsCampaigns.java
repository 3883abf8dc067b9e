package org.dayanisma.campaign.campaigns.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.accesscontrol.AllowedRoles;

/** Those who run campaigns of their unit. */
@AllowedRoles({ORGANISER, BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER})
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface RunsCampaigns {}
