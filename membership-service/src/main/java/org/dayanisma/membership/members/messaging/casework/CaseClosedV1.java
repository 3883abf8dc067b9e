package org.dayanisma.membership.members.messaging.casework;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A case of a member was closed. Only what we need of it.
 *
 * @param effectiveOn first day of what was decided, if it has one
 */
public record CaseClosedV1(
    String caseId, String memberId, String outcome, @Nullable LocalDate effectiveOn) {}
