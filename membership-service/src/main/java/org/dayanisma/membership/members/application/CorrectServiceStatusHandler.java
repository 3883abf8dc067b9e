package org.dayanisma.membership.members.application;

import java.time.InstantSource;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes back what was reported by mistake: for those who may report, and about others only. */
@Service
public record CorrectServiceStatusHandler(
    MemberDecisions members, OfficialTime time, InstantSource clock) {

  private static final Refusal OWN_STATUS = Refusal.forbidden(MemberRefusal.OWN_STATUS);

  public Outcome<Versioned<Member>> handle(CorrectServiceStatus command) {
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
                    .correction()
                    .check(time.today())
                    .then(correction ->
                        member.correctServiceStatus(
                            unit, correction, memberOf(actor), clock.instant())));
  }

  private static @Nullable MemberId memberOf(Actor actor) {
    String id = actor.memberId();
    return id == null ? null : MemberId.read(id).orElse(null);
  }
}
