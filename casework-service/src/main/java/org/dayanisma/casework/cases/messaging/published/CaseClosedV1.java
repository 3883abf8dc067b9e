package org.dayanisma.casework.cases.messaging.published;

import java.time.Instant;
import java.time.LocalDate;

/** A case ended. */
public record CaseClosedV1(
    String caseId, String memberId, String outcome, LocalDate effectiveOn, Instant closedAt) {

  public static final String TYPE = "org.dayanisma.casework.case-closed.v1";
}
