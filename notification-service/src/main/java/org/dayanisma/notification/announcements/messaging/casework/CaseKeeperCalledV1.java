package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** Nobody of the team of a sealed case is left; this member is called to find a responsible. */
public record CaseKeeperCalledV1(UUID caseId, UUID keeperId) {}
