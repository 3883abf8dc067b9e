package org.dayanisma.casework.application;

import java.time.InstantSource;
import org.dayanisma.casework.domain.Case;
import org.dayanisma.casework.domain.CaseIds;
import org.dayanisma.casework.domain.Cases;
import org.dayanisma.casework.domain.DeadlinePlan;
import org.dayanisma.casework.domain.LegalOfficers;
import org.dayanisma.casework.domain.Units;

/**
 * Opens a case by itself; repeating it, in any order with others, changes nothing. A sealed case of
 * the measure is joined like any other, and so is the one that outsiders opened beside it.
 */
public final class OpenCaseForMeasureHandler {

  private final CaseOpening opening;

  public OpenCaseForMeasureHandler(
      Cases cases,
      CaseIds ids,
      LegalOfficers officers,
      Units units,
      DeadlinePlan plan,
      InstantSource clock) {
    this.opening = new CaseOpening(cases, ids, officers, units, plan, clock);
  }

  public Case handle(OpenCaseForMeasure command) {
    return opening.openOrJoin(
        new CaseOpening.Intake(
            command.memberId(),
            command.unitId(),
            command.unitPath(),
            command.measure(),
            null,
            null));
  }
}
