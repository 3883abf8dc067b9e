package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.AUDITOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CASEWORKER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.accesscontrol.Role.LAWYER;
import static org.dayanisma.accesscontrol.Role.LEGAL_COORDINATOR;
import static org.dayanisma.accesscontrol.Role.MEMBER;
import static org.dayanisma.accesscontrol.Role.ORGANISER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.LEGAL_SUPPORT;

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.accesscontrol.SignedIn;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.membership.members.application.FindOfficeHolders;
import org.dayanisma.membership.members.application.FindOfficeHolders.OfficeHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who helps: for every member, whatever their roles, about their own unit alone. */
@RestController
@PersonsOnly
class OfficeHolderController {

  private final FindOfficeHolders officeHolders;

  OfficeHolderController(FindOfficeHolders officeHolders) {
    this.officeHolders = officeHolders;
  }

  /** Names of others are told, so each reading is recorded. */
  @GetMapping("/api/me/office-holders")
  @SignedIn
  @Discloses(
      action = "list-office-holders",
      to =
          @To(
              roles = {
                MEMBER,
                ORGANISER,
                BRANCH_OFFICER,
                UNION_OFFICER,
                CONFEDERATION_OFFICER,
                CASEWORKER,
                LAWYER,
                LEGAL_COORDINATOR,
                DATA_PROTECTION_OFFICER,
                AUDITOR,
                ADMINISTRATOR,
                SERVICE
              },
              purposes = LEGAL_SUPPORT))
  OfficeHoldersResponse list(Actor actor, Disclosure disclosure) {
    List<OfficeHolder> holders = officeHolders.over(actor);
    disclosure.of(holders.stream().map(holder -> holder.memberId().toString()).toList());
    return OfficeHoldersResponse.of(holders);
  }
}
