package org.dayanisma.membership.members.application;

import java.util.Optional;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.application.Holders;
import org.dayanisma.membership.mandates.domain.Holder;
import org.dayanisma.membership.members.domain.Members;
import org.dayanisma.membership.members.domain.Standing;
import org.dayanisma.membership.rights.domain.MemberId;
import org.springframework.stereotype.Component;

/** Offices are held by members who are admitted. */
@Component
record AdmittedMembers(Members members) implements Holders {

  @Override
  public Optional<Holder> find(MemberId member) {
    return members
        .find(member)
        .map(Versioned::value)
        .filter(found -> found.standing() == Standing.ADMITTED)
        .map(found ->
            new Holder(found.unitId(), found.person().birthDate(), found.knownMemberSince()));
  }
}
