package org.dayanisma.membership.application.member;

import org.dayanisma.membership.application.OfficialTime;
import org.dayanisma.membership.application.Rights;
import org.dayanisma.membership.domain.Outcome;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.ApplicationId;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.Members;
import org.springframework.stereotype.Service;

/** Admits applicants. */
@Service
public class AdmitMemberHandler {

  private final Members members;
  private final MemberDecision decision;
  private final OfficialTime time;

  AdmitMemberHandler(Members members, MemberDecision decision, OfficialTime time) {
    this.members = members;
    this.decision = decision;
    this.time = time;
  }

  public Outcome<Versioned<Member>> handle(AdmitMember command) {
    return decision.decide(
        () -> ApplicationId.read(command.applicationId()).flatMap(members::findByApplication),
        (member, unit) -> Rights.handlesApplications(command.actor(), unit),
        (member, unit) -> member.value().admit(unit, time.today()));
  }
}
