package org.dayanisma.membership.mandates.web;

import java.time.LocalDate;
import org.dayanisma.membership.mandates.domain.Mandate;
import org.jspecify.annotations.Nullable;

/** A mandate as it is shown. */
record MandateResponse(
    String id,
    String memberId,
    String unitId,
    String office,
    LocalDate startedOn,
    @Nullable LocalDate endedOn) {

  static MandateResponse of(Mandate mandate) {
    return new MandateResponse(
        mandate.id().toString(),
        mandate.memberId().toString(),
        mandate.unitId().toString(),
        mandate.office().name(),
        mandate.startedOn(),
        mandate.endedOn());
  }
}
