package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** Somebody was asked to join the team of a case. */
public record CaseAssignmentAskedV1(UUID caseId, UUID assignmentId, UUID memberId) {}
