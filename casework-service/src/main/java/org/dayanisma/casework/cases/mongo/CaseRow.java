package org.dayanisma.casework.cases.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Responsible;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** What a list shows of a case, as it is stored. */
record CaseRow(
    CaseId id,
    long version,
    MemberId memberId,
    UnitId unitId,
    List<UnitId> unitPath,
    Measure measure,
    CaseStatus status,
    CaseTeam team,
    @Nullable Sealing sealing,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn) {

  CaseOverview overview() {
    Responsible responsible = team.responsible();
    return new CaseOverview(
        id,
        version,
        memberId,
        unitId,
        unitPath,
        measure.kind(),
        status,
        responsible == null ? null : responsible.memberId(),
        team.memberIds(),
        sealing != null && sealing.on(),
        openedAt,
        nextSafeOn);
  }
}
