package org.dayanisma.membership.adapter.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.membership.application.member.RegisterMembersHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes over registers that were kept elsewhere before. */
@RestController
@DisclosesNothing("counts, and faults of what the caller sent")
class MemberRegistrationController {

  private final RegisterMembersHandler registerMembers;

  MemberRegistrationController(RegisterMembersHandler registerMembers) {
    this.registerMembers = registerMembers;
  }

  @PostMapping("/api/member-registrations")
  @AllowedRoles({BRANCH_OFFICER, UNION_OFFICER, CONFEDERATION_OFFICER, ADMINISTRATOR, SERVICE})
  RegisterMembersResponse register(@RequestBody RegisterMembersRequest body, Actor actor) {
    return RegisterMembersResponse.of(
        Answers.valueOf(registerMembers.handle(body.toCommand(actor))));
  }
}
