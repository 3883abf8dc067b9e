package org.dayanisma.membership.application.member;

import static org.dayanisma.membership.domain.Outcome.accepted;
import static org.dayanisma.membership.domain.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import org.dayanisma.membership.application.Rights;
import org.dayanisma.membership.domain.Outcome;
import org.dayanisma.membership.domain.Refusal;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.EmailAddress;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberEvent;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Members;
import org.dayanisma.membership.domain.member.NumberingPlans;
import org.dayanisma.membership.domain.member.PhoneNumber;
import org.dayanisma.membership.domain.member.Reach;
import org.dayanisma.membership.domain.member.ReachDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Changes contacts and languages. */
@Service
public class ChangeReachHandler {

  private final Members members;
  private final MemberDecision decision;
  private final ContactsOfOfficers officers;
  private final NumberingPlans plans;

  ChangeReachHandler(
      Members members, MemberDecision decision, ContactsOfOfficers officers, NumberingPlans plans) {
    this.members = members;
    this.decision = decision;
    this.officers = officers;
    this.plans = plans;
  }

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
