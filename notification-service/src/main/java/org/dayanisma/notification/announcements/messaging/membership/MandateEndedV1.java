package org.dayanisma.notification.announcements.messaging.membership;

import java.util.UUID;

/** Somebody's office ended. */
public record MandateEndedV1(UUID mandateId, UUID memberId, UUID unitId, String office) {}
