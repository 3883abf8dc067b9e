package org.dayanisma.membership.members.web;

import static org.dayanisma.accesscontrol.Role.ADMINISTRATOR;
import static org.dayanisma.accesscontrol.Role.BRANCH_OFFICER;
import static org.dayanisma.accesscontrol.Role.CONFEDERATION_OFFICER;
import static org.dayanisma.accesscontrol.Role.SERVICE;
import static org.dayanisma.accesscontrol.Role.UNION_OFFICER;
import static org.dayanisma.auditlog.Purpose.MEMBERSHIP_ADMINISTRATION;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.commands.Answers;
import org.dayanisma.httpapi.CommandId;
import org.dayanisma.membership.decision.web.KeepsTheTree;
import org.dayanisma.membership.members.application.RegisterMembers;
import org.dayanisma.membership.members.application.RegisterMembersHandler;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes over registers that were kept elsewhere before. */
@RestController
class MemberRegistrationController {

  private final RegisterMembersHandler registerMembers;

  MemberRegistrationController(RegisterMembersHandler registerMembers) {
    this.registerMembers = registerMembers;
  }

  /**
   * Answers with counts and faults. If a line's answer tells that somebody is there, that is
   * recorded.
   */
  @PostMapping("/api/member-registrations")
  @KeepsTheTree
  @Discloses(
      action = "register-members",
      sometimes = true,
      to =
          @To(
              roles = {
                BRANCH_OFFICER,
                UNION_OFFICER,
                CONFEDERATION_OFFICER,
                ADMINISTRATOR,
                SERVICE
              },
              purposes = MEMBERSHIP_ADMINISTRATION))
  RegisterMembersResponse register(
      @RequestBody RegisterMembersRequest body, Actor actor, CommandId id, Disclosure disclosure) {
    RegisterMembers command = body.toCommand(actor, id);
    RegisterMembers.Result result =
        Answers.valueOf(
            disclosure.entering(
                EnteredAt.unit(body.unitId()),
                () -> registerMembers.handle(command),
                taken -> taken.entered().stream().map(MemberId::toString).toList()),
            disclosure);
    if (!result.met().isEmpty()) {
      disclosure.ofGuesses(
          result.met().stream().map(MemberId::toString).toList(), result.guesses());
    }
    return RegisterMembersResponse.of(result);
  }
}
