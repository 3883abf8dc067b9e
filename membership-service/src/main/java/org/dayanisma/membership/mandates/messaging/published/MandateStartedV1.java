package org.dayanisma.membership.mandates.messaging.published;

import java.time.LocalDate;
import java.util.List;

/** Somebody holds an office now. */
public record MandateStartedV1(
    String mandateId,
    String memberId,
    String unitId,
    List<String> unitPath,
    String office,
    LocalDate startedOn) {}
