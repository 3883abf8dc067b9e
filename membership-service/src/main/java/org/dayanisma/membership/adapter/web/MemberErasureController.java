package org.dayanisma.membership.adapter.web;

import static org.dayanisma.accesscontrol.Role.DATA_PROTECTION_OFFICER;
import static org.dayanisma.auditlog.Purpose.AUDIT;
import static org.dayanisma.auditlog.Purpose.DATA_SUBJECT_REQUEST;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.AllowedRoles;
import org.dayanisma.accesscontrol.PersonsOnly;
import org.dayanisma.auditlog.Discloses;
import org.dayanisma.auditlog.Discloses.To;
import org.dayanisma.auditlog.Disclosure;
import org.dayanisma.membership.application.member.EraseMember;
import org.dayanisma.membership.application.member.EraseMemberHandler;
import org.dayanisma.membership.domain.member.MemberId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The end of a person in the register. */
@RestController
class MemberErasureController {

  private final EraseMemberHandler eraseMember;

  MemberErasureController(EraseMemberHandler eraseMember) {
    this.eraseMember = eraseMember;
  }

  /**
   * Cannot be undone. Repeating it answers with the first certificate, and is in the audit log
   * again.
   */
  @PostMapping("/api/members/{id}/erasure")
  @AllowedRoles(DATA_PROTECTION_OFFICER)
  @PersonsOnly
  @Discloses(
      action = "erase-member",
      to =
          @To(
              roles = DATA_PROTECTION_OFFICER,
              purposes = {DATA_SUBJECT_REQUEST, AUDIT}))
  MemberErasureResponse erase(
      @PathVariable String id,
      @RequestBody EraseMemberRequest body,
      Actor actor,
      Disclosure disclosure) {
    MemberId.read(id).ifPresent(member -> disclosure.of(member.toString()));
    return MemberErasureResponse.of(
        Answers.valueOf(eraseMember.handle(new EraseMember(actor, id, body.reason()))));
  }
}
