package org.dayanisma.campaign.campaigns.web;

import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.CAMPAIGN;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.DisclosesNothing;

/** A step in a campaign's life: it touches the members who are its audience, and tells of none. */
@DisclosesNothing(
    value = "a campaign and the size of its audience",
    to =
        @To(
            roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER},
            purposes = CAMPAIGN))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface ActsForCampaign {}
