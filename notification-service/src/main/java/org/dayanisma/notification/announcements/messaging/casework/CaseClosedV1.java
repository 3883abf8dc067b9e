package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** A case was closed. */
public record CaseClosedV1(UUID caseId) {}
