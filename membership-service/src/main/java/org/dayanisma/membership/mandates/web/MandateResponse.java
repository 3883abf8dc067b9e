package org.dayanisma.membership.mandates.web;

import java.time.LocalDate;
import java.util.UUID;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.jspecify.annotations.Nullable;

/** A mandate as it is shown. */
record MandateResponse(
    UUID id,
    UUID memberId,
    UUID unitId,
    String office,
    LocalDate startedOn,
    @Nullable LocalDate endedOn) {

  static MandateResponse of(Mandate mandate) {
    return new MandateResponse(
        mandate.id().value(),
        mandate.memberId().value(),
        mandate.unitId().value(),
        mandate.office().code(),
        mandate.startedOn(),
        mandate.endedOn());
  }
}
