package org.dayanisma.notification.announcements.messaging.casework;

import java.util.UUID;

/** A case was sealed, or unsealed: both say no more. */
public record CaseSealedV1(UUID caseId) {}
