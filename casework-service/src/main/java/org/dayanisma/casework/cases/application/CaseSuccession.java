package org.dayanisma.casework.cases.application;

import java.util.List;
import org.dayanisma.aggregates.WithEachMove;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseEvent;
import org.springframework.stereotype.Component;

/** Who answers for a case whose unit has moved: decided in the same write as the move. */
@Component
public record CaseSuccession(CaseHandover handover) implements WithEachMove<Case, CaseEvent> {

  @Override
  public Class<Case> type() {
    return Case.class;
  }

  @Override
  public List<CaseEvent> inTheSameWrite(Case there) {
    return handover.succession(there);
  }

  /** Mandates may have come and gone while the case was between two branches. */
  @Override
  public void afterwards(Case there) {
    var _ = handover.place(there.id());
  }
}
