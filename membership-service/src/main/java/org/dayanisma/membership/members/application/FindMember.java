package org.dayanisma.membership.members.application;

import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Service;

/** One member, for those who may know of them. */
@Service
public record FindMember(Members members, Units units) {

  /** Empty also for a member of whom the actor may not know. */
  public Optional<Versioned<Member>> find(Actor actor, String memberId) {
    return MemberId.read(memberId)
        .flatMap(members::find)
        .filter(member ->
            units
                .find(member.value().unitId())
                .filter(unit -> Rights.readsMember(actor, member.value().id(), unit.value().path()))
                .isPresent());
  }
}
