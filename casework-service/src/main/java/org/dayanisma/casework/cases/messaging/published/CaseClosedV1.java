package org.dayanisma.casework.cases.messaging.published;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case ended.
 *
 * @param effectiveOn the day from which the outcome holds
 * @param measure which measure was undone; null unless the outcome is that the member returns
 * @param measureEffectiveOn the day from which that measure held; null with it
 */
public record CaseClosedV1(
    String caseId,
    String memberId,
    String outcome,
    LocalDate effectiveOn,
    Instant closedAt,
    @Nullable String measure,
    @Nullable LocalDate measureEffectiveOn) {

  public static final String TYPE = "org.dayanisma.casework.case-closed.v1";
}
