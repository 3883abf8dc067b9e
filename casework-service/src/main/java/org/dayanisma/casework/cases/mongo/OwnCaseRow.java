package org.dayanisma.casework.cases.mongo;

import java.time.Instant;
import java.util.List;
import org.dayanisma.casework.cases.application.OwnCase;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Deadline;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.register.domain.UnitId;

/** What the member is shown of their case, as it is stored. */
record OwnCaseRow(
    CaseId id,
    UnitId unitId,
    Measure measure,
    CaseStatus status,
    CaseTeam team,
    Instant openedAt,
    List<Deadline> deadlines) {

  OwnCase shown() {
    Responsible responsible = team.responsible();
    return new OwnCase(
        id,
        unitId,
        measure,
        status,
        responsible == null ? null : responsible.memberId(),
        openedAt,
        OwnCase.open(deadlines));
  }
}
