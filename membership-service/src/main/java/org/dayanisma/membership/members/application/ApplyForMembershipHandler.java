package org.dayanisma.membership.members.application;

import static org.dayanisma.decisions.Outcome.accepted;
import static org.dayanisma.decisions.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dayanisma.decisions.Fault;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.decision.application.Identifiers;
import org.dayanisma.membership.decision.application.OfficialTime;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.NationalId;
import org.dayanisma.membership.members.domain.NumberingPlans;
import org.dayanisma.membership.members.domain.PersonDraft;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.RightsRefusal;
import org.dayanisma.membership.rights.domain.UnitId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Unit;
import org.dayanisma.membership.units.domain.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Receives applications. */
@Service
public record ApplyForMembershipHandler(
    Members members,
    Units units,
    OfficialTime time,
    Identifiers identifiers,
    NumberingPlans plans) {

  /**
   * Refuses somebody who is a member or applicant already, as the law requires. This tells about
   * them, so the refusal carries their id for the record.
   */
  public Outcome<Member> handle(ApplyForMembership command) {
    Optional<Unit> unit = findUnit(command.unitId());
    Outcome<PersonDraft.Checked> form = command.form().checkApplication(time.today(), plans);
    if (unit.isEmpty()) {
      return refused(withUnknownUnit(form));
    }
    if (!Rights.handlesApplications(command.actor(), unit.get().path())) {
      return refused(Refusal.forbidden());
    }
    return unit.get()
        .receivesPeople()
        .then(path -> form.then(checked -> add(command.newMember(), path, checked)));
  }

  private Optional<Unit> findUnit(@Nullable String unitId) {
    return unitId == null
        ? Optional.empty()
        : UnitId.read(unitId).flatMap(units::find).map(Versioned::value);
  }

  private static Refusal withUnknownUnit(Outcome<PersonDraft.Checked> form) {
    List<Fault> faults = new ArrayList<>();
    faults.add(new Fault("/unitId", RightsRefusal.UNKNOWN_UNIT));
    if (form instanceof Outcome.Refused<PersonDraft.Checked>(Refusal refusal)) {
      faults.addAll(refusal.faults());
    }
    return Refusal.invalid(faults);
  }

  private Outcome<Member> add(MemberId id, UnitPath unit, PersonDraft.Checked form) {
    List<MemberEvent> events =
        List.of(
            new MemberEvent.Applied(
                id,
                new ApplicationId(identifiers.forThing()),
                unit,
                form.person(),
                form.reach(),
                time.now()));
    return switch (members.add(events)) {
      case ADDED -> accepted(Member.from(events));
      // The id is the command's own: it was carried out before and only the answer got lost.
      case UNCHANGED, ID_TAKEN ->
          members
              .find(id)
              .map(Versioned::value)
              .map(Outcome::accepted)
              .orElseGet(() -> refused(Refusal.notFound()));
      case DUPLICATE ->
          refused(
              Refusal.conflict("/nationalId", MemberRefusal.DUPLICATE_NATIONAL_ID)
                  .tellingOf(holderOf(form.person().nationalId())));
    };
  }

  private List<String> holderOf(@Nullable NationalId number) {
    return number == null
        ? List.of()
        : members.holdersOf(List.of(number)).values().stream().map(MemberId::toString).toList();
  }
}
