package org.dayanisma.membership.members.application;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.springframework.stereotype.Service;

/** Refuses applications. */
@Service
public record RefuseApplicationHandler(
    Members members, MemberDecision decision, OfficialTime time) {

  public Outcome<Versioned<Member>> handle(RefuseApplication command) {
    return decision.decide(
        () -> ApplicationId.read(command.applicationId()).flatMap(members::findByApplication),
        (member, unit) -> Rights.handlesApplications(command.actor(), unit),
        (member, unit) -> member.value().refuse(unit, command.reason(), time.today()));
  }
}
