package org.dayanisma.casework.register.messaging.membership;

import static java.util.Objects.requireNonNull;

/** A member no longer holds an office. */
public record MandateEndedV1(String mandateId, String memberId, String unitId, String office) {

  public static final String TYPE = "org.dayanisma.membership.mandate-ended.v1";

  public MandateEndedV1 {
    requireNonNull(mandateId);
    requireNonNull(memberId);
    requireNonNull(unitId);
    requireNonNull(office);
  }
}
