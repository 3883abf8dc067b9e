package org.dayanisma.membership.application.member;

import java.util.Optional;
import org.dayanisma.membership.application.mandate.Holders;
import org.dayanisma.membership.domain.Versioned;
import org.dayanisma.membership.domain.member.Member;
import org.dayanisma.membership.domain.member.MemberId;
import org.dayanisma.membership.domain.member.Members;
import org.dayanisma.membership.domain.member.Standing;
import org.dayanisma.membership.domain.unit.UnitId;
import org.springframework.stereotype.Component;

/** Offices are held by members who are admitted. */
@Component
record AdmittedMembers(Members members) implements Holders {

  @Override
  public Optional<UnitId> unitOf(MemberId member) {
    return members
        .find(member)
        .map(Versioned::value)
        .filter(found -> found.standing() == Standing.ADMITTED)
        .map(Member::unitId);
  }
}
