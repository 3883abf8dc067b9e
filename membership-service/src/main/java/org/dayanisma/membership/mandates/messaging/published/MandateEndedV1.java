package org.dayanisma.membership.mandates.messaging.published;

import java.time.LocalDate;

/** Somebody holds an office no longer. */
public record MandateEndedV1(
    String mandateId, String memberId, String unitId, String office, LocalDate endedOn) {}
