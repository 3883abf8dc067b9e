package org.dayanisma.membership.adapter.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.auditlog.DisclosesNothing;
import org.dayanisma.membership.application.member.EraseMember;
import org.dayanisma.membership.application.member.EraseMemberHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The end of a person in the register. */
@RestController
@DisclosesNothing("a certificate of ids, dates and codes")
class MemberErasureController {

  private final EraseMemberHandler eraseMember;

  MemberErasureController(EraseMemberHandler eraseMember) {
    this.eraseMember = eraseMember;
  }

  /** Cannot be undone. Repeating it answers with the first certificate. */
  @PostMapping("/api/members/{id}/erasure")
  @AllowedRoles(DATA_PROTECTION_OFFICER)
  MemberErasureResponse erase(
      @PathVariable String id, @RequestBody EraseMemberRequest body, Actor actor) {
    return MemberErasureResponse.of(
        Answers.valueOf(eraseMember.handle(new EraseMember(actor, id, body.reason()))));
  }
}
