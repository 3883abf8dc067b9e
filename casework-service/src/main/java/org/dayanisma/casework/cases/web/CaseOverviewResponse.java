package org.dayanisma.casework.cases.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.casework.cases.application.CaseOverview;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.jspecify.annotations.Nullable;

/** A case in a list. */
record CaseOverviewResponse(
    UUID id,
    UUID memberId,
    UUID unitId,
    CaseKind kind,
    CaseStatus status,
    @Nullable UUID responsibleId,
    boolean sealed,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn) {

  static CaseOverviewResponse of(CaseOverview line) {
    MemberId responsibleId = line.responsibleId();
    return new CaseOverviewResponse(
        line.id().value(),
        line.memberId().value(),
        line.unitId().value(),
        line.kind(),
        line.status(),
        responsibleId == null ? null : responsibleId.value(),
        line.sealed(),
        line.openedAt(),
        line.nextSafeOn());
  }
}
