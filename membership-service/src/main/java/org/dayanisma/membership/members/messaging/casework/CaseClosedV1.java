package org.dayanisma.membership.members.messaging.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member's case was closed; the record has only the fields that we need.
 *
 * @param effectiveOn first day of what was decided, if it has one
 * @param measure which measure was undone, as a code; null unless the member returns to duty
 * @param measureEffectiveOn first day of that measure; null with it
 */
public record CaseClosedV1(
    String caseId,
    String memberId,
    String outcome,
    @Nullable LocalDate effectiveOn,
    @Nullable String measure,
    @Nullable LocalDate measureEffectiveOn) {}
