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
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.springframework.core.annotation.AliasFor;

/**
 * Decides that members are called. Is recorded before it is tried, and afterwards with what came of
 * it, so that it is known later who approved and who launched.
 */
@Discloses(
    action = "",
    to =
        @To(
            roles = {ORGANISER, BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER},
            purposes = CAMPAIGN))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DecidesCampaign {

  /** What is done, in kebab case. */
  @AliasFor(annotation = Discloses.class, attribute = "action")
  String value();
}
