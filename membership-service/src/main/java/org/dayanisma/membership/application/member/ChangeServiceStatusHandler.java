package org.dayanisma.membership.application.member;

import org.dayanisma.membership.application.OfficialTime;
import org.dayanisma.membership.application.Rights;
import org.dayanisma.membership.domain.Outcome;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Members;
import org.springframework.stereotype.Service;

/** Records what employers do. */
@Service
public class ChangeServiceStatusHandler {

  private final Members members;
  private final MemberDecision decision;
  private final OfficialTime time;

  ChangeServiceStatusHandler(Members members, MemberDecision decision, OfficialTime time) {
    this.members = members;
    this.decision = decision;
    this.time = time;
  }

  public Outcome<Versioned<Member>> handle(ChangeServiceStatus command) {
    return decision.decide(
        () -> MemberId.read(command.memberId()).flatMap(members::find),
        (member, unit) -> Rights.reportsServiceStatus(command.actor(), unit),
        (member, unit) ->
            command
                .change()
                .check(time.today())
                .then(change -> member.value().changeServiceStatus(unit, change)));
  }
}
