package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** A report of a measure met a case taken in by hand; this coordinator is to look at it. */
public record CaseReportedV1(UUID caseId, UUID coordinatorId) {}
