package org.dayanisma.membership.members.application;

import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.ApplicationId;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/** Queries: one member, one applicant, for those who may know. */
@Service
public record FindMember(Members members, Units units) {

  /** Empty also for a member the actor may not know of. */
  public Optional<Versioned<Member>> find(Actor actor, String memberId) {
    return MemberId.read(memberId)
        .flatMap(members::find)
        .filter(member ->
            units
                .find(member.value().unitId())
                .filter(unit -> Rights.readsMember(actor, member.value().id(), unit.value().path()))
                .isPresent());
  }

  /** Whoever applied, decided or not; empty also for one about whom the actor does not decide. */
  public Optional<Member> findApplicant(Actor actor, String applicationId) {
    return ApplicationId.read(applicationId)
        .flatMap(members::findByApplication)
        .map(Versioned::value)
        .filter(applicant ->
            units
                .find(applicant.unitId())
                .filter(unit -> Rights.handlesApplications(actor, unit.value().path()))
                .isPresent());
  }
}
