package org.dayanisma.casework.cases.application;

import java.time.InstantSource;
import org.dayanisma.casework.cases.domain.Account;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseIds;
import org.dayanisma.casework.cases.domain.Cases;
import org.dayanisma.casework.cases.domain.DeadlinePlan;
import org.dayanisma.casework.register.domain.LegalOfficers;
import org.dayanisma.casework.register.domain.Units;
import org.dayanisma.decisions.Versioned;
import org.springframework.stereotype.Service;

/**
 * Opens a case by itself; repeating it changes nothing. Every case of the measure learns what was
 * reported, and the report reaches somebody who can act: where all cases of the measure were closed
 * before it, or sealed before anything was reported, it opens one of its own, as it would if there
 * were none.
 */
@Service
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

  public Versioned<Case> handle(OpenCaseForMeasure command) {
    return opening.openOrJoin(
        new CaseOpening.Intake(
            command.memberId(),
            command.unitId(),
            command.unitPath(),
            command.measure(),
            null,
            null,
            Account.NONE),
        command.reportNumber());
  }
}
