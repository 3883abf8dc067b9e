package org.dayanisma.casework.register.messaging.membership;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/** A member holds an office in a unit. */
public record MandateStartedV1(
    String mandateId, String memberId, String unitId, String office, LocalDate startedOn) {

  public static final String TYPE = "org.dayanisma.membership.mandate-started.v1";

  public MandateStartedV1 {
    requireNonNull(mandateId);
    requireNonNull(memberId);
    requireNonNull(unitId);
    requireNonNull(office);
    requireNonNull(startedOn);
  }
}
