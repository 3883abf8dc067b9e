package org.dayanisma.casework.cases.application;

import java.time.LocalDate;
import java.util.List;
import org.dayanisma.casework.cases.domain.CaseKind;
import org.dayanisma.casework.cases.domain.Measure;
import org.dayanisma.casework.cases.domain.Reinstatements.TakenBack;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What was reported of a member was a mistake.
 *
 * @param withdrawn the measure that was reported; null if it was none, but a return to duty for
 *     instance
 * @param now the measure that holds, and of which a case has to know as of a report; null if there
 *     is none, or its case has heard of it before
 * @param reinstatement the reinstatement that was taken back; null if it was none, or the member is
 *     back on duty all the same
 * @param number number of the correcting event among the events of the member, from 1
 */
public record CorrectMeasure(
    MemberId memberId,
    UnitId unitId,
    List<UnitId> unitPath,
    @Nullable Withdrawn withdrawn,
    @Nullable Measure now,
    @Nullable TakenBack reinstatement,
    long number) {

  /** What was reported by mistake. */
  public record Withdrawn(CaseKind kind, LocalDate effectiveOn, @Nullable LocalDate notifiedOn) {}
}
