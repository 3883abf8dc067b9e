package org.dayanisma.membership.application.member;

import static org.dayanisma.membership.domain.Outcome.accepted;
import static org.dayanisma.membership.domain.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.membership.application.Identifiers;
import org.dayanisma.membership.application.OfficialTime;
import org.dayanisma.membership.application.Rights;
import org.dayanisma.membership.domain.Added;
import org.dayanisma.membership.domain.Fault;
import org.dayanisma.membership.domain.Outcome;
import org.dayanisma.membership.domain.Refusal;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.ApplicationId;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberEvent;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Members;
import org.dayanisma.membership.domain.member.PersonDraft;
import org.dayanisma.membership.domain.unit.Unit;
import org.dayanisma.membership.domain.unit.UnitId;
import org.dayanisma.membership.domain.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receives applications. */
@Service
public class ApplyForMembershipHandler {

  private final Members members;
  private final Units units;
  private final OfficialTime time;
  private final Identifiers identifiers;

  ApplyForMembershipHandler(
      Members members, Units units, OfficialTime time, Identifiers identifiers) {
    this.members = members;
    this.units = units;
    this.time = time;
    this.identifiers = identifiers;
  }

  public Outcome<Member> handle(ApplyForMembership command) {
    Optional<Unit> unit = findUnit(command.unitId());
    Outcome<PersonDraft.Checked> form = command.form().check(time.today());
    if (unit.isEmpty()) {
      return refused(withUnknownUnit(form));
    }
    if (!Rights.handlesApplications(command.actor(), unit.get().path())) {
      return refused(Refusal.forbidden());
    }
    return form.then(checked -> add(unit.get(), checked));
  }

  private Optional<Unit> findUnit(@Nullable String unitId) {
    return unitId == null
        ? Optional.empty()
        : UnitId.read(unitId).flatMap(units::find).map(Versioned::value);
  }

  private static Refusal withUnknownUnit(Outcome<PersonDraft.Checked> form) {
    List<Fault> faults = new ArrayList<>();
    faults.add(new Fault("/unitId", "unknown-unit", "There is no such unit."));
    if (form instanceof Outcome.Refused<PersonDraft.Checked>(Refusal refusal)) {
      faults.addAll(refusal.faults());
    }
    return Refusal.invalid(faults);
  }

  private Outcome<Member> add(Unit unit, PersonDraft.Checked form) {
    List<MemberEvent> events =
        List.of(
            new MemberEvent.Applied(
                new MemberId(identifiers.forPerson()),
                new ApplicationId(identifiers.forThing()),
                unit.path(),
                form.person(),
                form.reach(),
                time.now()));
    return members.add(events) == Added.ADDED
        ? accepted(Member.from(events))
        : refused(
            Refusal.conflict(
                "/nationalId",
                "duplicate-national-id",
                "A member or applicant with this national id is registered already (4688/14)."));
  }
}
