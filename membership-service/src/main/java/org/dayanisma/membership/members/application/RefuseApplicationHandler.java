package org.dayanisma.membership.members.application;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.springframework.stereotype.Service;

/** Refuses applications. */
@Service
public record RefuseApplicationHandler(MemberDecisions members, OfficialTime time) {

  public Outcome<Versioned<Member>> handle(RefuseApplication command) {
    return members
        .onApplication(command.asked(), command.applicationId())
        .decide((unit, applicant) -> applicant.refuse(unit, command.reason(), time.today()));
  }
}
