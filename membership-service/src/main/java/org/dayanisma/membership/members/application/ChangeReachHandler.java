package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.EmailAddress;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PhoneNumber;
import org.dayanisma.membership.members.domain.Reach;
import org.dayanisma.membership.members.domain.ReachDraft;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes contacts and languages. */
@Service
public record ChangeReachHandler(
    Members members, MemberDecision decision, ContactsOfOfficers officers, NumberingPlans plans) {

  public Outcome<Versioned<Member>> handle(ChangeReach command) {
    return decision.decide(
        () -> MemberId.read(command.memberId()).flatMap(members::find),
        (member, unit) -> Rights.changesContacts(command.actor(), member, unit),
        (member, unit) -> decide(command, member));
  }

  private Outcome<List<MemberEvent>> decide(ChangeReach command, Versioned<Member> member) {
    if (!command.versionIsCurrent().test(member.version())) {
      return refused(Refusal.stale());
    }
    return merge(command, member.value().reach())
        .check(plans)
        .then(reach -> change(command, member.value(), reach));
  }

  private Outcome<List<MemberEvent>> change(ChangeReach command, Member member, Reach reach) {
    boolean allowed =
        member.reach().leadsWhere(reach) || officers.mayBeChangedBy(command.actor(), member.id());
    return allowed
        ? accepted(member.changeReach(reach))
        : refused(ContactsOfOfficers.NOT_FROM_ABOVE);
  }

  private static ReachDraft merge(ChangeReach command, Reach present) {
    List<@Nullable String> languages = command.languages();
    if (languages == null) {
      languages = new ArrayList<>(present.languageCodes());
    }
    ChangeReach.ContactsDraft contacts = command.contacts();
    if (contacts != null) {
      return new ReachDraft(languages, contacts.email(), contacts.mobile());
    }
    EmailAddress email = present.email();
    PhoneNumber mobile = present.mobile();
    return new ReachDraft(
        languages, email == null ? null : email.value(), mobile == null ? null : mobile.e164());
  }
}
