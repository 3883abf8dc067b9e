package org.dayanisma.membership.members.application;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.springframework.stereotype.Service;

/** Admits applicants. */
@Service
public record AdmitMemberHandler(MemberDecisions members, OfficialTime time) {

  public Outcome<Versioned<Member>> handle(AdmitMember command) {
    return members
        .onApplication(command.asked(), command.applicationId())
        .decide((unit, applicant) -> applicant.admit(unit, time.today()));
  }
}
