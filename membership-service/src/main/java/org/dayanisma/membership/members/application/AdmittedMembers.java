package org.dayanisma.membership.members.application;

import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.application.Holders;
import org.dayanisma.membership.members.domain.Member;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.rights.domain.UnitId;
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
