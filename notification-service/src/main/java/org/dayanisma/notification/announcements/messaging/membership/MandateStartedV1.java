package org.dayanisma.notification.announcements.messaging.membership;

import java.time.LocalDate;
import java.util.UUID;

/** Somebody took an office of a unit. */
public record MandateStartedV1(
    UUID mandateId, UUID memberId, UUID unitId, String office, LocalDate startedOn) {}
