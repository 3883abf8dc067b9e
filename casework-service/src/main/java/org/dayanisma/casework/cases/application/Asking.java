package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.Invitation;

/**
 * Who was asked to join the team of a case. Somebody who is only asked sees their own invitation.
 *
 * @param asked the case as it is now
 * @param invitations those the actor may see
 */
public record Asking(Case asked, List<Invitation> invitations) {

  public Asking {
    invitations = List.copyOf(invitations);
  }

  static Asking shownTo(Actor actor, Case found) {
    List<Invitation> all = found.team().asked();
    return new Asking(
        found,
        CaseAccess.mayWorkOn(actor, found.relations())
            ? all
            : all.stream().filter(one -> new Acting(actor).is(one.memberId())).toList());
  }
}
