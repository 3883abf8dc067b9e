package org.dayanisma.membership.members.application;

import java.util.Optional;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Service;

/** Takes back what came into a service record by mistake. */
@Service
public record CorrectServiceStatusHandler(ServiceStatusDecisions records, OfficialTime time) {

  public Outcome<Versioned<Member>> handle(CorrectServiceStatus command) {
    Optional<MemberId> by =
        Optional.ofNullable(command.asked().actor().memberId()).flatMap(MemberId::read);
    return records.decide(
        command.asked(),
        command.memberId(),
        command.correction().kind(),
        (unit, member) ->
            command
                .correction()
                .check(time.today())
                .then(correction ->
                    member.correctServiceStatus(unit, correction, by.orElse(null), time.now())));
  }
}
