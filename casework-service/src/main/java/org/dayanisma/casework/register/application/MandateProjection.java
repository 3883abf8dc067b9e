package org.dayanisma.casework.register.application;

import java.time.LocalDate;
import org.dayanisma.casework.register.domain.LegalOffice;
import org.dayanisma.casework.register.domain.MandateId;
import org.dayanisma.casework.register.domain.MemberId;
import org.dayanisma.casework.register.domain.UnitId;
import org.dayanisma.eventrelay.IncomingEvent;

/**
 * Keeps {@link org.dayanisma.casework.register.domain.LegalOfficers} up to date; repeated and late
 * events change nothing.
 */
public interface MandateProjection {

  /** A mandate began. */
  record KnownMandate(
      MandateId mandateId,
      MemberId memberId,
      UnitId unitId,
      LegalOffice office,
      LocalDate startedOn) {}

  void started(KnownMandate mandate, IncomingEvent cause);

  void ended(MandateId mandateId, UnitId unitId, IncomingEvent cause);
}
