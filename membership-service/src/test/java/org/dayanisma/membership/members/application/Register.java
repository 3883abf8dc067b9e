package org.dayanisma.membership.members.application;

import static org.dayanisma.membership.members.domain.MemberBuilder.PLANS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.accesscontrol.Role;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.Identifiers;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.application.RegisteredLines.Known;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberBuilder;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitKind;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.application.InMemoryUnits;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.UnitEvent;
import org.dayanisma.testkit.MutableClock;

/** A register in memory with one unit, a clock that stands still, and the handlers on top. */
final class Register {

  final MutableClock clock = MutableClock.at("2026-03-16T09:00:00Z");
  final InMemoryMembers members = new InMemoryMembers();
  final InMemoryUnits units = new InMemoryUnits();
  final UnitPath unit = UnitPath.root(new UnitId(UUID.randomUUID()));
  final OfficialTime time = new OfficialTime(clock);
  final Identifiers identifiers = UUID::randomUUID;
  final MemberDecisions changes = new MemberDecisions(members, units);
  final ApplyForMembershipHandler apply =
      new ApplyForMembershipHandler(members, units, time, identifiers, PLANS);
  final RegisterMembersHandler takeOver =
      new RegisterMembersHandler(members, units, time, PLANS, this::sameAs);
  final AdmitMemberHandler admit = new AdmitMemberHandler(changes, time);
  final AdmitOverdueApplicationsHandler admitOverdue =
      new AdmitOverdueApplicationsHandler(members, units, time);
  final ReinstateMemberHandler reinstate = new ReinstateMemberHandler(members, units);
  final FindMember find = new FindMember(members, units);
  final FindApplications applications =
      new FindApplications(members, units, new ReachedUnits(units));

  Register() {
    UnitEvent.Registered event =
        new UnitEvent.Registered(unit.unit(), UnitKind.UNION, "U", null, unit, 2);
    units.add(Unit.from(event), List.of(event));
  }

  Actor actor(Role role) {
    return new Actor("user", null, Set.of(role), List.of(unit.unit().toString()), List.of());
  }

  Member stored(MemberBuilder builder) {
    List<MemberEvent> events = builder.in(unit).applied();
    members.add(events);
    return Member.from(events);
  }

  /** By the national id alone, which is enough for one register, and one who takes it over. */
  private List<List<Known>> sameAs(List<Member> lines, String userId) {
    return lines.stream()
        .map(Member::person)
        .map(person ->
            person.nationalId() == null
                ? List.<Known>of()
                : members.holdersOf(List.of(person.nationalId())).values().stream()
                    .filter(id -> now(id).person().equals(person))
                    .map(id -> new Known(id, now(id).unitId(), true))
                    .toList())
        .toList();
  }

  Member now(MemberId id) {
    return members.find(id).map(Versioned::value).orElseThrow();
  }
}
