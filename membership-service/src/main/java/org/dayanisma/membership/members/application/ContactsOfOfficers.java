package org.dayanisma.membership.members.application;

import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.decisions.Refusal;
import org.dayanisma.decisions.Versioned;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.dayanisma.membership.mandates.domain.Mandates;
import org.dayanisma.membership.members.domain.MemberRefusal;
import org.dayanisma.membership.rights.application.Rights;
import org.dayanisma.membership.rights.domain.MemberId;
import org.dayanisma.membership.units.domain.Units;
import org.springframework.stereotype.Component;

/**
 * Whoever decides where an officer's mail goes can read what the officer is told, and whoever
 * decides in which language it comes says to whoever sees it to which people the officer belongs.
 * So only the officer, or somebody whose office is above every office that they hold, may change
 * their contacts and languages. An officer is anybody whom the register of mandates knows as one.
 */
@Component
record ContactsOfOfficers(Mandates mandates, Units units) {

  static final Refusal NOT_FROM_ABOVE = Refusal.forbidden(MemberRefusal.CONTACTS_OF_OFFICER);

  boolean mayBeChangedBy(Actor actor, MemberId member) {
    return Rights.isSelf(actor, member)
        || mandates.heldBy(member).stream()
            .map(Versioned::value)
            .allMatch(mandate -> isAbove(actor, mandate));
  }

  private boolean isAbove(Actor actor, Mandate mandate) {
    return units
        .find(mandate.unitId())
        .filter(unit -> Rights.isAbove(actor, unit.value().path(), mandate.office()))
        .isPresent();
  }
}
