package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.rights.application.Rights;
import org.springframework.stereotype.Service;

/**
 * Records what employers did to members, as reported by others: nobody reports their own status.
 */
@Service
public record ChangeServiceStatusHandler(MemberDecisions members, OfficialTime time) {

  private static final Refusal OWN_STATUS = Refusal.forbidden(MemberRefusal.OWN_STATUS);

  public Outcome<Versioned<Member>> handle(ChangeServiceStatus command) {
    Actor actor = command.asked().actor();
    return members
        .on(
            command.asked(),
            command.memberId(),
            (_, unit) -> Rights.reportsServiceStatus(actor, unit))
        .decide((unit, member) ->
            Rights.isSelf(actor, member.id())
                ? Outcome.refused(OWN_STATUS)
                : command
                    .change()
                    .check(time.today())
                    .then(change -> member.changeServiceStatus(unit, change)));
  }
}
