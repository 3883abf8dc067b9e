package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
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
    MemberId responsibleId = line.responsibleId();
    return new CaseOverviewResponse(
        line.id().toString(),
        line.memberId().toString(),
        line.unitId().toString(),
        List.of(line.kind()),
        line.status(),
        responsibleId == null ? null : responsibleId.toString(),
        line.sealed(),
        line.openedAt(),
        line.nextSafeOn());
  }
}
