package org.dayanisma.membership.members.application;

import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.springframework.stereotype.Service;

/** Records what employers did to members, as reported by others. */
@Service
public record ChangeServiceStatusHandler(ServiceStatusDecisions records, OfficialTime time) {

  public Outcome<Versioned<Member>> handle(ChangeServiceStatus command) {
    return records.decide(
        command.asked(),
        command.memberId(),
        command.change().kind(),
        (unit, member) ->
            command
                .change()
                .check(time.today())
                .then(change -> member.changeServiceStatus(unit, change)));
  }
}
