package org.dayanisma.casework.cases.mongo;

import java.util.List;
import org.dayanisma.casework.cases.domain.CaseId;
import org.dayanisma.casework.cases.domain.CaseRelations;
import org.dayanisma.casework.cases.domain.CaseTeam;
import org.dayanisma.casework.cases.domain.Closure;
import org.dayanisma.casework.cases.domain.Keeping;
import org.dayanisma.casework.cases.domain.Sealing;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/** What access to a case is decided by, as it is stored. */
record CaseRelationsRow(
    CaseId id,
    MemberId memberId,
    UnitId unitId,
    List<UnitId> unitPath,
    CaseTeam team,
    @Nullable Sealing sealing,
    @Nullable Closure closure,
    long reportedUpTo) {

  /**
   * The relations.
   *
   * @param treePath from the root to the unit, as the tree is now
   */
  CaseRelations relations(List<UnitId> treePath) {
    boolean sealed = sealing != null && sealing.on();
    Keeping keeping = sealing == null ? null : sealing.keeping();
    return new CaseRelations(
        id,
        memberId,
        sealing != null && sealing.on() ? sealing.unitPath() : treePath,
        treePath,
        sealed,
        reportedUpTo > 0,
        closure != null && closure.outcome() == Closure.Outcome.MEASURE_WITHDRAWN,
        keeping == null ? null : keeping.keeperId(),
        team);
  }
}
