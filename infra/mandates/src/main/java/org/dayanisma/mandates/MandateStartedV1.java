package org.dayanisma.mandates;

import static java.util.Objects.requireNonNull;

/** Of the event {@code mandate-started}: who holds which office where. */
record MandateStartedV1(String mandateId, String memberId, String unitId, String office) {

  static final String TYPE = "org.dayanisma.membership.mandate-started.v1";

  MandateStartedV1 {
    requireNonNull(mandateId);
    requireNonNull(memberId);
    requireNonNull(unitId);
    requireNonNull(office);
  }
}
