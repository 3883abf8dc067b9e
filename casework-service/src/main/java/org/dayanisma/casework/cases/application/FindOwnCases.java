package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.register.domain.Erasures;
import org.dayanisma.decisions.LastSeen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Shows people their own cases. It asks for the member of the token and for nobody else, whatever
 * offices they hold. A sealed case is not there: whoever takes the phone from the member's hand
 * must not learn that the union protects something. Whoever is no member, or was erased, has none.
 */
@Service
public record FindOwnCases(OwnCases cases, Erasures erasures) {

  /** Their cases, open and closed, the newest first; at most {@code limit}. */
  public List<OwnCase> of(Actor actor, @Nullable LastSeen<CaseId> after, int limit) {
    return new Acting(actor)
        .member()
        .filter(member -> !erasures.isErased(member))
        .map(member -> cases.ofMember(member, after, limit))
        .orElse(List.of());
  }
}
