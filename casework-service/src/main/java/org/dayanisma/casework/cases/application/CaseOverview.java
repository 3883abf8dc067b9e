package org.dayanisma.casework.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.Case;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.CaseStatus;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.decisions.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of cases; nothing of it is encrypted.
 *
 * @param teamIds everybody on the team
 * @param sealed whether it exists for the team only
 * @param nextSafeOn earliest plausible last day among the open deadlines
 */
public record CaseOverview(
    CaseId id,
    long version,
    MemberId memberId,
    UnitId unitId,
    List<UnitId> unitPath,
    CaseKind kind,
    CaseStatus status,
    @Nullable MemberId responsibleId,
    List<MemberId> teamIds,
    boolean sealed,
    Instant openedAt,
    @Nullable LocalDate nextSafeOn) {

  public CaseOverview {
    teamIds = List.copyOf(teamIds);
    unitPath = List.copyOf(unitPath);
  }

  /** The line of a case. */
  public static CaseOverview of(Versioned<Case> one) {
    Case found = one.value();
    return new CaseOverview(
        found.id(),
        one.version(),
        found.memberId(),
        found.unitId(),
        found.unitPath(),
        found.measure().kind(),
        found.status(),
        found.responsibleId().orElse(null),
        found.team().memberIds(),
        found.isSealed(),
        found.openedAt(),
        found.nextSafeOn().orElse(null));
  }
}
