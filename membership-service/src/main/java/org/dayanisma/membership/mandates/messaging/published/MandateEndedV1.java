package org.dayanisma.membership.mandates.messaging.published;

import java.time.LocalDate;

/** Somebody no longer holds an office. */
public record MandateEndedV1(
    String mandateId, String memberId, String unitId, String office, LocalDate endedOn) {}
