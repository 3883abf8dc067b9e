package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
record CaseOverviewResponse(
    String id,
    String memberId,
    String unitId,
    List<CaseKind> kinds,
    CaseStatus status,
    @Nullable String responsibleId,
    boolean sealed,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn) {

  static CaseOverviewResponse of(CaseOverview line) {
    return new CaseOverviewResponse(
        line.id(),
        line.memberId(),
        line.unitId(),
        List.of(line.kind()),
        line.status(),
        line.responsibleId(),
        line.sealed(),
        line.openedAt(),
        line.nextSafeOn());
  }
}
