package org.dayanisma.casework.register.messaging.membership;

import java.time.LocalDate;

/** A member holds an office in a unit. */
public record MandateStartedV1(
    String mandateId, String memberId, String unitId, String office, LocalDate startedOn) {

  public static final String TYPE = "org.dayanisma.membership.mandate-started.v1";
}
