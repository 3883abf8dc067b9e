package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** Somebody is on the team of a case. */
public record CaseAssignedV1(UUID caseId, UUID memberId, String role) {}
