package org.dayanisma.membership.members.application;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.GeneralRefusal;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.domain.ReachDraft;
import org.dayanisma.membership.rights.application.Rights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes contacts and languages. */
@Service
public record ChangeReachHandler(
    MemberDecisions members, ContactsOfOfficers officers, NumberingPlans plans) {

  public Outcome<Versioned<Member>> handle(ChangeReach command) {
    Actor actor = command.asked().actor();
    return members
        .on(
            command.asked(),
            command.memberId(),
            (member, unit) -> Rights.changesContacts(actor, member, unit))
        .decide(member ->
            merge(command, member.reach())
                .then(draft -> draft.check(plans))
                .then(reach -> change(actor, member, reach)));
  }

  private Outcome<List<MemberEvent>> change(Actor actor, Member member, Reach reach) {
    boolean allowed = member.reach().equals(reach) || officers.mayBeChangedBy(actor, member.id());
    return allowed ? member.changeReach(reach) : Outcome.refused(ContactsOfOfficers.NOT_FROM_ABOVE);
  }

  private static Outcome<ReachDraft> merge(ChangeReach command, Reach present) {
    List<@Nullable String> languages =
        command.languages().over(new ArrayList<>(present.languageCodes()));
    if (languages == null) {
      return Outcome.refused(Refusal.invalid("/languages", GeneralRefusal.REQUIRED));
    }
    EmailAddress email = present.email();
    PhoneNumber mobile = present.mobile();
    return Outcome.accepted(
        new ReachDraft(
            languages,
            command.email().over(email == null ? null : email.value()),
            command.mobile().over(mobile == null ? null : mobile.e164())));
  }
}
