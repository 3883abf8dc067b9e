package org.dayanisma.casework.register.messaging.membership;

import java.time.LocalDate;
import java.util.UUID;

/** A member holds an office in a unit. */
public record MandateStartedV1(
    UUID mandateId, UUID memberId, UUID unitId, String office, LocalDate startedOn) {

  public static final String TYPE = "org.dayanisma.membership.mandate-started.v1";
}
