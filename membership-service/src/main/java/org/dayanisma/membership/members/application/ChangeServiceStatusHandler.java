package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.refused;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Service;

/** Records what employers do, as others report it: nobody reports their own. */
@Service
public record ChangeServiceStatusHandler(
    Members members, MemberDecision decision, OfficialTime time) {

  private static final Refusal OWN_STATUS = Refusal.forbidden(MemberRefusal.OWN_STATUS);

  public Outcome<Versioned<Member>> handle(ChangeServiceStatus command) {
    return decision.decide(
        () -> MemberId.read(command.memberId()).flatMap(members::find),
        (member, unit) -> Rights.reportsServiceStatus(command.actor(), unit),
        (member, unit) ->
            Rights.isSelf(command.actor(), member.value().id())
                ? refused(OWN_STATUS)
                : command
                    .change()
                    .check(time.today())
                    .then(change -> member.value().changeServiceStatus(unit, change)));
  }
}
