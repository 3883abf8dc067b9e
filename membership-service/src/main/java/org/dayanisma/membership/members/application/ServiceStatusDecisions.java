package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.springframework.stereotype.Component;

/**
 * Changes of service records: by those who report on members in reach, and about others only,
 * because nobody says of themselves what an employer did.
 */
@Component
record ServiceStatusDecisions(MemberDecisions members) {

  private static final Refusal OWN_STATUS = Refusal.forbidden(MemberRefusal.OWN_STATUS);

  /**
   * Carries a change out.
   *
   * @param kind which kind of change the audit log keeps: codes, neither a date nor a text
   */
  Outcome<Versioned<Member>> decide(
      Asked asked,
      String memberId,
      Map<String, String> kind,
      BiFunction<UnitPath, Member, Outcome<List<MemberEvent>>> rule) {
    Actor actor = asked.actor();
    return members
        .on(asked, memberId, (_, unit) -> Rights.reportsServiceStatus(actor, unit))
        .telling(member -> Told.of(member.id().toString()).with(kind))
        .decide((unit, member) ->
            Rights.isSelf(actor, member.id())
                ? Outcome.refused(OWN_STATUS)
                : rule.apply(unit, member));
  }
}
