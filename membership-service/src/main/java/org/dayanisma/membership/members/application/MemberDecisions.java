package org.dayanisma.membership.members.application;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.dayanisma.commands.Asked;
import org.dayanisma.commands.Decision;
import org.dayanisma.commands.Decisions;
import org.dayanisma.commands.Told;
import org.dayanisma.decisions.Found;
import org.dayanisma.decisions.Outcome;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.MemberEvent;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitPath;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Component;

/**
 * Changes of members. A caller who may not touch a member gets the same answer as if there were
 * none.
 */
@Component
public record MemberDecisions(Members members, Units units) {

  /**
   * A command on a member.
   *
   * @param mayTouch whether a member in this unit exists for the person asking
   */
  Decision<UnitPath, Member, MemberEvent> on(
      Asked asked, String memberId, BiPredicate<MemberId, UnitPath> mayTouch) {
    return on(asked, () -> MemberId.read(memberId).flatMap(members::find), mayTouch)
        .telling(member -> Told.of(member.id().toString()));
  }

  /** A command on the person behind an application, by those who decide about it. */
  Decision<UnitPath, Member, MemberEvent> onApplication(Asked asked, String applicationId) {
    return on(
            asked,
            () -> ApplicationId.read(applicationId).flatMap(members::findByApplication),
            (_, unit) -> Rights.handlesApplications(asked.actor(), unit))
        .telling(applicant ->
            Told.of(applicant.applicationId().toString(), List.of(applicant.id().toString())));
  }

  private Decision<UnitPath, Member, MemberEvent> on(
      Asked asked,
      Supplier<Optional<Versioned<Member>>> load,
      BiPredicate<MemberId, UnitPath> mayTouch) {
    return new Decisions<>(members::save).on(asked, () -> look(load, mayTouch));
  }

  private Outcome<Found<UnitPath, Member>> look(
      Supplier<Optional<Versioned<Member>>> load, BiPredicate<MemberId, UnitPath> mayTouch) {
    return load.get()
        .flatMap(member ->
            units
                .find(member.value().unitId())
                .map(unit -> unit.value().path())
                .filter(path -> mayTouch.test(member.value().id(), path))
                .map(path -> Outcome.accepted(Found.open(path, member))))
        .orElseGet(() -> Outcome.refused(Refusal.notFound()));
  }
}
