package org.dayanisma.casework.application;

import java.util.List;
import java.util.Optional;
import org.dayanisma.accesscontrol.Actor;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseId;
import org.dayanisma.casework.domain.Cases;

/** Reading of cases, narrowed to what the actor needs to know. */
public final class FindCases {

  private final Cases cases;
  private final CaseOverviews overviews;

  public FindCases(Cases cases, CaseOverviews overviews) {
    this.cases = cases;
    this.overviews = overviews;
  }

  /** The case, unless the actor may not know of it. */
  public Optional<Case> byId(Actor actor, CaseId id) {
    return cases.find(id).filter(found -> CaseAccess.mayWorkOn(actor, found));
  }

  /** Lines the actor may see; the units of the filter are the actor's own. */
  public List<CaseOverview> list(Actor actor, CaseFilter asked, int limit) {
    Optional<String> only = CaseAccess.onlyOwnOf(actor);
    String responsibleId = asked.responsibleId();
    if (only.isPresent() && responsibleId != null && !responsibleId.equals(only.get())) {
      return List.of();
    }
    return overviews.find(
        new CaseFilter(
            actor.unitIds(),
            asked.memberId(),
            only.orElse(responsibleId),
            asked.kind(),
            asked.status(),
            asked.dueBefore(),
            asked.after()),
        limit);
  }
}
