package org.dayanisma.mandates;

import static java.util.Objects.requireNonNull;

/** Of the event {@code mandate-ended}: who holds which office no more. */
record MandateEndedV1(String mandateId, String memberId, String unitId, String office) {

  static final String TYPE = "org.dayanisma.membership.mandate-ended.v1";

  MandateEndedV1 {
    requireNonNull(mandateId);
    requireNonNull(memberId);
    requireNonNull(unitId);
    requireNonNull(office);
  }
}
